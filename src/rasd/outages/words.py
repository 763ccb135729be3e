"""The words for the codes of an outage, in the reader's language."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = Mapping[str, object]

TYPES: Words = {
    "shutdown": _("Outage of the internet"),
    "throttling": _("Throttling"),
    "block": _("Block of a service or site"),
    "sms_voice": _("Outage of calls and SMS"),
}
SCOPES: Words = {
    "national": _("All of Iraq"),
    "federal": _("Federal Iraq, without the Kurdistan Region"),
    "kurdistan": _("The Kurdistan Region"),
    "governorates": _("Some governorates"),
    "cities": _("Some districts or cities"),
    "unknown": _("Not known"),
}
CAUSES: Words = {
    "protests": _("Protests"),
    "exam": _("School exams"),
    "conflict": _("Fighting"),
    "political": _("Political crisis"),
    "elections": _("Elections"),
    "visit": _("Visit of a foreign guest"),
    "religious": _("Religious occasion"),
    "technical": _("Technical fault"),
    "power": _("Power cut"),
    "cable": _("Cable damaged"),
    "disaster": _("Natural disaster"),
    "attack": _("Attack on the network"),
    "other": pgettext_lazy("cause of an outage", "Another cause"),
    "unknown": _("Not known"),
}
ATTRIBUTIONS: Words = {
    "none": _("Not established"),
    "deliberate": _("Deliberate: somebody had it done"),
    "technical": _("Technical: nobody meant it"),
}
HARMS: Words = {
    "emergency": _("Emergency services and hospitals"),
    "livelihood": _("Work and income"),
    "education": _("Education"),
    "health": _("Health"),
    "reporting": _("Reporting and documenting"),
}
ACCESSES: Words = {
    "fixed": _("Fixed lines"),
    "mobile": _("Mobile"),
    "both": _("Fixed lines and mobile"),
    "unknown": _("Not known"),
}
STATES: Words = {
    "cut": _("Cut off"),
    "partial": _("Partly working"),
    "back": _("Working"),
}
VERDICTS: Words = {
    "seen": pgettext_lazy("a source about an outage", "Saw the outage"),
    "partly": _("Saw it in part"),
    "not_seen": _("Looked, and did not see it"),
    "no_coverage": _("Did not look there then"),
}
PATTERNS: Words = {
    "exam": _("Exam season"),
    "curfew": _("Curfew hours"),
    "protest": _("Protest hours"),
    "other": pgettext_lazy("pattern of a series", "Another pattern"),
}
ABOUT: Words = {
    "onset": _("The beginning"),
    "resolution": _("The end"),
}
UNITS: Words = {
    "percent": _("Percent of the usual"),
    "count": _("A count"),
}
LISTS: Mapping[str, Words] = {
    "type": TYPES,
    "scope": SCOPES,
    "cause": CAUSES,
    "attribution": ATTRIBUTIONS,
    "harm": HARMS,
    "access": ACCESSES,
    "state": STATES,
    "verdict": VERDICTS,
    "pattern": PATTERNS,
    "about": ABOUT,
    "unit": UNITS,
}


def choices(name: str) -> list[tuple[str, object]]:
    """Return the codes of one list with their words, in the order of the page."""
    return list(LISTS[name].items())
