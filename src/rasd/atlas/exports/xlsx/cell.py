"""Cells of text that a spreadsheet shows as they are and never runs."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from rasd.atlas.exports.safe_cell import safe_cell

LONGEST = 32_767
"""Characters that a cell can hold."""
CUT = " […]"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A spreadsheet reads `_x003D_` as "=": such a text must be spelled so that it stays what it is.
_READ_AS_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def no_controls(text: str) -> str:
    """Return the text without characters that XML cannot hold."""
    return _NOT_XML.sub("", text)


def row(number: int, values: Sequence[object], style: int = 0) -> str:
    """Return row `number` (from 1); empty cells are left out."""
    mark = f' s="{style}"' if style else ""
    inside = "".join(
        f'<c r="{letters}{number}"{mark} t="inlineStr"><is><t xml:space="preserve">'
        f"{written(value)}</t></is></c>"
        for letters, value in zip(_LETTERS, values, strict=False)
        if value != ""
    )
    return f'<row r="{number}">{inside}</row>'


def written(value: object) -> str:
    """Return a cell's text as XML."""
    text = no_controls(safe_cell(value))
    if len(text) > LONGEST:
        text = text[: LONGEST - len(CUT)] + CUT
    if "_x" in text:
        text = _READ_AS_ESCAPE.sub("_x005F_", text)
    return escape(text)


def _letters(number: int) -> str:
    name = ""
    while number >= 0:
        name, number = chr(65 + number % 26) + name, number // 26 - 1
    return name


_LETTERS = tuple(_letters(number) for number in range(26 * 27))
