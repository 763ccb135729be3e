"""Counts of what people sent and what the team decided, in steps of five and never exact.

Threat: someone who pressed a reporter to withdraw, or who sent four reports of their own, reads an
exact count and learns what one person did. “<5” covers none as well: “none” would say that nobody
obeyed. Steps blur sums and comparisons with exact numbers of the public log; who sends many
reports can still try to push a count over the edge of a step (`docs/threats`).
"""

import re

STEP = 5
FEW = f"<{STEP}"
PATTERN = rf"^({FEW}|[1-9]\d*-[1-9]\d*)$"
_STEP = re.compile(r"([1-9]\d*)-([1-9]\d*)")


def band(count: int) -> str:
    """Return `<5` below five, else the step that holds `count`: `5-9`, `10-14`, …"""
    least = count // STEP * STEP
    return f"{least}-{least + STEP - 1}" if least else FEW


def ends(text: str) -> tuple[int, int]:
    """Return the least and the greatest count that a band, or an exact number, can mean."""
    if text == FEW:
        return 0, STEP - 1
    found = _STEP.fullmatch(text)
    return (int(found[1]), int(found[2])) if found else (int(text), int(text))
