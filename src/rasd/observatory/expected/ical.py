"""Expected and announced cuts as a calendar to subscribe to (iCalendar, RFC 5545).

Whole days, tentative and transparent: nobody is shown as busy because of a guess.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.utils.translation import gettext as _

from rasd.atlas.exports.addressing import lasting_id
from rasd.atlas.exports.calendar_lines import fold, line
from rasd.observatory.expected.published import Announced
from rasd.observatory.expected.view import LABELS, Calendar, Expectation

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Rasd//expected outages//EN\r\n"


def calendar(
    calendars: Iterable[Calendar], announced: Iterable[Announced], today: date, url: str, lang: str
) -> str:
    """Return the whole file in the active language; `url` is that of the page."""
    title = _("Expected internet cuts in Iraq")
    limits = _("Reckoned from past years. No announcement, no certainty.")
    parts = [
        f"{HEAD}METHOD:PUBLISH\r\nCALSCALE:GREGORIAN\r\n",
        *(line(name, title) for name in ("NAME", "X-WR-CALNAME")),
        *(line(name, limits) for name in ("DESCRIPTION", "X-WR-CALDESC")),
        "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n",
    ]
    for one in announced:
        name = _("Announced cut: %(title)s") % {"title": one.record.title.best(lang).text}
        days = date.fromisoformat(one.first), date.fromisoformat(one.last)
        uid = f"announced/{one.record.ref}"
        parts += _event(uid, days, name, str(LABELS[one.territory]), url, today)
    for territory in calendars:
        for window in territory.expectations:
            parts += _events(window, territory, f"{limits}\n{url}", url, today)
    return "".join([*parts, "END:VCALENDAR\r\n"])


def _events(
    one: Expectation, territory: Calendar, limits: str, url: str, today: date
) -> Iterator[str]:
    said = [one.years, *([_("Usual hours: %(hours)s") % {"hours": one.hours}] if one.hours else [])]
    text = "\n".join((territory.label, *said, limits))
    names = {
        "possible": _("Cut possible: %(where)s") % {"where": territory.label},
        "likely": _("Cut likely: %(where)s") % {"where": territory.label},
    }
    for window in (one.window, *one.likely):
        uid = f"expected/{territory.territory}/{window.level}/{window.first}"
        days = window.first, window.last
        yield from _event(uid, days, names[window.level], text, url, today)


def _event(
    uid: str, days: tuple[date, date], name: str, text: str, url: str, today: date
) -> Iterator[str]:
    after = days[1] + timedelta(days=1)
    yield "BEGIN:VEVENT\r\n"
    yield line("UID", lasting_id(uid))
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z\r\n"
    yield f"DTSTART;VALUE=DATE:{days[0]:%Y%m%d}\r\nDTEND;VALUE=DATE:{after:%Y%m%d}\r\n"
    yield line("SUMMARY", name)
    yield line("DESCRIPTION", text)
    yield fold(f"URL:{url}")
    yield "STATUS:TENTATIVE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
