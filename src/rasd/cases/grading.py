"""The Admiralty scale: how reliable a source is, and how credible one piece of information.

NATO AJP-2.1: the two are judged apart, the information without looking at the letter.
"""

from django.utils.translation import gettext_lazy as _

GRADES = {
    "A": _("Completely reliable: never in doubt so far"),
    "B": _("Usually reliable: minor doubts, mostly right"),
    "C": _("Fairly reliable: doubts, but was right before"),
    "D": _("Not usually reliable: more doubts than trust"),
    "E": _("Unreliable: was wrong before"),
    "F": _("Cannot be judged: no experience with it"),
}
CREDIBILITY = {
    "1": _("Confirmed by other independent sources"),
    "2": _("Probably true: fits what is known"),
    "3": _("Possibly true: reasonable, not confirmed"),
    "4": _("Doubtful: possible, but not likely"),
    "5": _("Improbable: contradicts what is known"),
    "6": _("Cannot be judged"),
}
