"""The Admiralty (NATO) grades of a source and of what it says, in plain words."""

from django.utils.translation import gettext_lazy as _

RELIABILITY = {
    "A": _("completely reliable"),
    "B": _("usually reliable"),
    "C": _("fairly reliable"),
    "D": _("not usually reliable"),
    "E": _("unreliable"),
    "F": _("reliability cannot be judged"),
}
CREDIBILITY = {
    "1": _("confirmed by others"),
    "2": _("probably true"),
    "3": _("possibly true"),
    "4": _("doubtful"),
    "5": _("improbable"),
    "6": _("truth cannot be judged"),
}


def reliability(grade: str) -> str:
    """Return what a source's grade A–F means, or nothing for one that was not graded."""
    return str(RELIABILITY.get(grade, ""))


def credibility(grade: str) -> str:
    """Return what the credibility 1–6 of a statement means, or nothing."""
    return str(CREDIBILITY.get(grade, ""))
