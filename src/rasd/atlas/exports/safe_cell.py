"""Cells that no spreadsheet takes for a formula.

Threat: a published text or a source's name runs code on the desk of whoever opens the file.
"""

import re

_STARTS_A_FORMULA = "=+\\-@\t\r\n＝＋－＠|%"
_INVISIBLE = (
    " \u00a0\u00ad\u061c\u115f\u180e\u2007\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c"
    "\u202d\u202e\u202f\u2060\u2066\u2067\u2068\u2069\u3000\ufeff"
)
_DANGEROUS = re.compile(f"[{_INVISIBLE}]*[{_STARTS_A_FORMULA}]")


def safe_cell(value: object) -> str:
    """Return the text, with a leading apostrophe where a spreadsheet might take it for a formula.

    Marks that nobody sees, as Arabic text carries them, do not hide a formula's first character.
    """
    text = str(value)
    return f"'{text}" if _DANGEROUS.match(text) else text
