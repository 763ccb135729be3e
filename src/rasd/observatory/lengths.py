"""How long something lasted, in words."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rasd.text.digits import localized_count

HOUR = timedelta(hours=1)
MANY = 72
"""From so many hours on, days are said too."""


def length(span: timedelta, lang: str) -> str:
    """Return a length to the minute below two hours, else to the nearest hour."""
    if span < 2 * HOUR:
        minutes = round(span.total_seconds() / 60)
        words = ngettext("%(count)s minute", "%(count)s minutes", minutes)
        return words % {"count": localized_count(minutes, lang)}
    return hours(round(span / HOUR), lang)


def hours(count: int, lang: str) -> str:
    """Return a number of hours with its noun."""
    words = ngettext("%(count)s hour", "%(count)s hours", count)
    return words % {"count": localized_count(count, lang)}


def lasted(onset: tuple[datetime, datetime], end: tuple[datetime, datetime], lang: str) -> str:
    """Return how long it lasted between what is known of its beginning and of its end."""
    least, most = max(end[0] - onset[1], timedelta()), end[1] - onset[0]
    if most - least < HOUR:
        return _with_days(most, lang)
    if not least:
        return _("at most %(most)s") % {"most": _with_days(most, lang)}
    return _("between %(least)s and %(most)s") % {
        "least": _with_days(least, lang),
        "most": _with_days(most, lang),
    }


def _with_days(span: timedelta, lang: str) -> str:
    words = length(span, lang)
    if span < MANY * HOUR:
        return words
    count = round(span / timedelta(days=1))
    days = ngettext("about %(count)s day", "about %(count)s days", count)
    return f"{words} ({days % {'count': localized_count(count, lang)}})"
