"""Words for the codes of an outage; a code that this site does not know names itself."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from rasd.outages.body.part import BANDS
from rasd.text.digits import localized_count

TYPES = {
    "shutdown": lazy("Internet cut off"),
    "throttling": lazy("Internet slowed down"),
    "block": lazy("Services blocked"),
    "sms_voice": lazy("Calls or text messages cut off"),
}
SCOPES = {
    "national": lazy("the whole country"),
    "federal": lazy("Iraq without the Kurdistan Region"),
    "kurdistan": lazy("the Kurdistan Region"),
    "governorates": lazy("some governorates"),
    "cities": lazy("some cities or districts"),
    "unknown": lazy("not known"),
}
CAUSES = {
    "protests": lazy("protests"),
    "exam": lazy("school exams"),
    "conflict": lazy("armed conflict"),
    "political": lazy("political tension"),
    "elections": lazy("elections"),
    "visit": lazy("an official visit"),
    "religious": lazy("a religious occasion"),
    "technical": lazy("a technical fault"),
    "power": lazy("a power cut"),
    "cable": lazy("a cut cable"),
    "disaster": lazy("a natural disaster"),
    "attack": lazy("an attack on networks"),
    "other": lazy("something else"),
    "unknown": lazy("not known"),
}
ATTRIBUTIONS = {
    "none": lazy("Nobody has established whether it was deliberate."),
    "deliberate": lazy("Found deliberate."),
    "technical": lazy("Found to be a technical fault."),
}
HARMS = {
    "emergency": lazy("Emergency services"),
    "livelihood": lazy("Work and income"),
    "education": lazy("Education"),
    "health": lazy("Health care"),
    "reporting": lazy("News and reporting abuses"),
}
VERDICTS = {
    "seen": lazy("saw it"),
    "partly": lazy("saw it in part"),
    "not_seen": lazy("looked and did not see it"),
    "no_coverage": lazy("did not look there then"),
}
STATES = {
    "cut": lazy("cut off"),
    "partial": lazy("partly back or weak"),
    "back": lazy("back"),
}
BLOCK_STATES = {
    "cut": lazy("blocked"),
    "partial": lazy("blocked for some"),
    "back": lazy("reachable"),
}
ACCESS = {
    "fixed": lazy("fixed lines"),
    "mobile": lazy("mobile network"),
    "both": lazy("fixed lines and mobile"),
    "unknown": "",
}
PATTERNS = {
    "exam": lazy("Cuts during school exams"),
    "curfew": lazy("Cuts during hours of curfew"),
    "protest": lazy("Cuts during protests"),
    "other": lazy("Repeated cuts"),
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
