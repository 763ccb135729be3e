"""Words for the codes of an outage; a code that this site does not know names itself."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rasd.outages.body.part import BANDS
from rasd.outages.words import ACCESSES, CAUSES, HARMS, SCOPES, STATES, TYPES, VERDICTS
from rasd.text.digits import localized_count

__all__ = ["ACCESSES", "CAUSES", "HARMS", "SCOPES", "STATES", "TYPES", "VERDICTS"]

ATTRIBUTIONS = {
    "none": gettext_lazy("Nobody has established whether it was deliberate."),
    "deliberate": gettext_lazy("Found deliberate."),
    "technical": gettext_lazy("Found to be a technical fault."),
}
BLOCK_STATES = {
    "cut": gettext_lazy("Blocked"),
    "partial": gettext_lazy("Blocked for some"),
    "back": gettext_lazy("Reachable"),
}
PATTERNS = {
    "exam": gettext_lazy("Cuts during school exams"),
    "curfew": gettext_lazy("Cuts during hours of curfew"),
    "protest": gettext_lazy("Cuts during protests"),
    "other": gettext_lazy("Repeated cuts"),
}


def state(code: str, kind: str) -> str:
    """Return what a source says of a stretch of time; `kind` is the type of the outage."""
    return str((BLOCK_STATES if kind == "block" else STATES)[code])


def reports(bound: int, lang: str) -> str:
    """Return how many people told us, as a band: the exact number is never published."""
    if not bound:
        return _("No report about it reached us.")
    least = localized_count(bound, lang)
    above = [one for one in BANDS if one > bound]
    if not above:
        return _("%(least)s people or more reported it to us.") % {"least": least}
    most = localized_count(above[0] - 1, lang)
    return _("Between %(least)s and %(most)s people reported it to us.") % {
        "least": least,
        "most": most,
    }


def share(percent: int, lang: str) -> str:
    """Return a share of the usual traffic as a source states it; "" where it states none.

    Sources give what they saw at most ("below 25 %"), so that no more than this is said.
    """
    if percent < 0:
        return ""
    return _("up to %(percent)s%%") % {"percent": localized_count(percent, lang)}
