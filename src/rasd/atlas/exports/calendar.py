"""Records as a calendar (iCalendar, RFC 5545): one whole-day event for each record known to a day.

What is known to the month or year only stands on no day, so it is left out and counted instead.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from django.utils.translation import ngettext

from rasd.atlas import days
from rasd.atlas.exports.about import LICENCE_URL, About
from rasd.atlas.exports.addressing import lasting_id
from rasd.atlas.exports.calendar_lines import fold, line
from rasd.atlas.exports.shown import Body, shown
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record, counts_by_start
from rasd.atlas.wording.aftermath import OUTCOMES
from rasd.ledger import statuses

_CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Rasd//published records//EN\r\n"


def events(
    filters: Filters, about: About, case_url: Callable[[str], str], *, demonstration: str
) -> Iterator[str]:
    """Yield the calendar event by event; `demonstration` goes before titles of such records.

    Texts in the active language are read now, before anything is sent.
    """
    words = {code: str(label) for code, label in statuses.LABELS.items()}
    next_words = {code: str(label) for code, label in OUTCOMES.items()}
    limits = f"{about.cannot_say} {left_out(filters)} {about.citation}"
    head = (
        f"{_CALENDAR}METHOD:PUBLISH\r\nCALSCALE:GREGORIAN\r\n{line('NAME', about.title)}"
        f"{line('X-WR-CALNAME', about.title)}{line('DESCRIPTION', limits)}"
        f"{line('X-WR-CALDESC', limits)}REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n"
    )

    def all_events() -> Iterator[str]:
        yield head
        for record, body in shown(filters, about):
            if record.precision == "day":
                mark = f"[{demonstration}] " if record.demonstration else ""
                said = "\n".join((words[record.status], *_next(body, next_words)))
                yield _event(record, about, case_url(record.ref), mark, said, body["licence"])
        yield "END:VCALENDAR\r\n"

    return all_events()


def left_out(filters: Filters) -> str:
    """Say how many records stand on no day, in the active language."""
    starts = counts_by_start(filters)
    number = sum(one.count for one in starts if days.precision(one.code) != "day")
    return ngettext(
        "%(number)d record is known only to its month or year and is not in this calendar.",
        "%(number)d records are known only to their month or year and are not in this calendar.",
        number,
    ) % {"number": number}


def _next(body: Body, words: dict[str, str]) -> Iterator[str]:
    """Yield what happened next, each with its day where it is known."""
    for one in body.get("outcomes", []):
        day = one.get("day", "")
        what = words.get(one["what"], one["what"])
        yield f"{what} ({day})" if day else what


def _event(record: Record, about: About, url: str, mark: str, said: str, licence: str) -> str:
    place = (record.district_label or record.place_label).best(about.lang).text
    summary = record.summary.best(about.lang).text
    cite = f"{record.ref} v{record.version}, {record.published}, {licence}"
    return "".join(
        (
            "BEGIN:VEVENT\r\n",
            line("UID", lasting_id(record.ref)),
            f"DTSTAMP:{_day(record.published)}T000000Z\r\n",
            f"SEQUENCE:{record.version - 1}\r\n",
            f"DTSTART;VALUE=DATE:{_day(record.started)}\r\n",
            f"DTEND;VALUE=DATE:{_after(record)}\r\n",
            line("SUMMARY", mark + record.title.best(about.lang).text),
            line("LOCATION", place),
            line("CATEGORIES", record.category_label.best(about.lang).text),
            line("DESCRIPTION", f"{summary}\n\n{said}\n{cite}\n{LICENCE_URL}"),
            fold(f"URL:{url}"),
            "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n",
        )
    )


def _after(record: Record) -> str:
    """Return the day after the last, as DTEND wants it; an open or vague end is the first day."""
    known = bool(record.ended) and days.precision(record.ended) == "day"
    last = date.fromisoformat(record.ended if known else record.started)
    # A day after the last that Python knows cannot be written.
    return _day((last + timedelta(days=last != date.max)).isoformat())


def _day(iso: str) -> str:
    return iso.replace("-", "")
