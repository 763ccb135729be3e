"""What became of a case, and whether the authority answered, in words for readers."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rasd.kernel.clock import today
from rasd.text.dates import format_date
from rasd.text.digits import localized_count

OUTCOMES = {
    "released": gettext_lazy("Released"),
    "charged": gettext_lazy("Charged"),
    "convicted": gettext_lazy("Convicted"),
    "acquitted": gettext_lazy("Acquitted"),
    "dropped": gettext_lazy("Charge or complaint dropped"),
    "restored": gettext_lazy("Site or service restored"),
    "other": gettext_lazy("Something else"),
    "unknown": gettext_lazy("We asked, and do not know"),
}


def outcome(code: str) -> str:
    """Return what happened next; a code that is not known names itself."""
    return str(OUTCOMES.get(code, code))


def answer(asked: str, answered: str, known: str, lang: str) -> tuple[str, str]:
    """Return whether and when an authority answered, and how many days it was silent.

    `known` is the day of the version, because nobody here knows more than that; "" is today.
    The number is "" where a day is not known exactly.
    """
    if answered:
        days = _days(asked, answered)
        words = ngettext("It took %(count)s day.", "It took %(count)s days.", days or 0)
        said = _("Answered: %(day)s.") % {"day": format_date(answered, lang)}
        return said, "" if days is None else words % {"count": localized_count(days, lang)}
    until = known or today().isoformat()
    days = _days(asked, until)
    said = _("No answer since %(day)s.") % {"day": format_date(asked, lang)}
    words = ngettext(
        "That was %(count)s day up to %(day)s, when this version was published.",
        "That was %(count)s days up to %(day)s, when this version was published.",
        days or 0,
    )
    if days is None:
        return said, ""
    return said, words % {"count": localized_count(days, lang), "day": format_date(until, lang)}


def _days(first: str, last: str) -> int | None:
    if len(first) < 10 or len(last) < 10:
        return None
    try:
        days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    except ValueError:
        return None
    return days if days >= 0 else None
