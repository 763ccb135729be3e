"""The five steps of colour for hours: fixed, so that years and questions compare."""

from collections.abc import Iterable

from rasd.observatory.heat.days import Hours

OF_A_DAY = (1, 3, 6, 12, 24)
"""The least hours of each step; a minute is enough for the first."""
OF_A_MONTH = (1, 6, 24, 72, 240)
MAYBE = "m"
NONE = ""


def level(hours: Hours, steps: Iterable[int]) -> str:
    """Return the step "1" to "5" of the sure hours, MAYBE where none is sure, NONE for no time."""
    if not hours.possible:
        return NONE
    if not hours.sure:
        return MAYBE
    return str(max(1, sum(hours.sure >= least * 60 for least in steps)))


def rounded(hours: Hours) -> tuple[int, int]:
    """Return whole hours: the sure ones rounded down, the possible ones up."""
    return hours.sure // 60, -(-hours.possible // 60)
