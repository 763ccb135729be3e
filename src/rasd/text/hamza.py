"""Where a hamza sits is habit (مسؤول, مسئول; رءوس, رؤوس), and in Sorani it says nothing."""

import re

from rasd.text.rewrite import Pattern

_LETTER = r"[^\W\d_]"
_PLAIN_SEATS = {"ؤ": "و", "ئ": "ي", "ء": ""}


def _without_hamza(match: re.Match[str]) -> str:
    if match["opening"] is not None:
        return "ا"
    return _PLAIN_SEATS[match[0]] if match.lastgroup is None else ""


LOOSE_HAMZA = Pattern(  # a seat and a combining hamza typed apart
    re.compile("([ويیى])[\u064b-\u0652]*\u0654"),
    lambda match: "ؤ" if match[1] == "و" else "ئ",
)

HAMZA = Pattern(
    re.compile(
        r"[ؤئء](?:"
        rf"(?<!{_LETTER}.)(?<=ئ)(?P<opening>ا?)"  # Sorani ئازادی, ئێران: only carries a vowel
        rf"|(?<={_LETTER}.)[ؤئء]*(?P<silent>)(?=و)"  # the seat before a long و
        r"|(?<=يئ)(?P<between>)(?=ي)"  # بيئي keeps two yas: three would read as elongation
        r")?"
    ),
    _without_hamza,
)
