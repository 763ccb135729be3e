"""Times of an outage in words: Baghdad's clock first, UTC beside it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rasd.kernel.clock import BAGHDAD
from rasd.outages.body.times import read
from rasd.text.date_words import day_words, span
from rasd.text.dates import format_date, format_range
from rasd.text.digits import localized_digits

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Moment:
    """One time or interval: `words` by Baghdad's clock, `utc` beside it ("" when only the day)."""

    words: str
    utc: str
    earliest: datetime
    latest: datetime


def of_interval(interval: dict[str, Any], lang: str) -> Moment:
    """Return the words for `{earliest, latest, precision}` of a body, no finer than stated."""
    earliest, latest = read(interval["earliest"]), read(interval["latest"])
    if interval["precision"] == "day":
        return Moment(days(earliest, latest, lang), "", earliest, latest)
    return Moment(clock(earliest, latest, lang), utc(earliest, latest), earliest, latest)


def clock(first: datetime, last: datetime, lang: str) -> str:
    """Return a span by Baghdad's clock; one moment reads as one."""
    if first == last:
        return format_date(_local(first), lang)
    return format_range(_local(first), _local(last), lang)


def days(first: datetime, last: datetime, lang: str) -> str:
    """Return the days of Baghdad that a span covers; an end at midnight is the day before."""
    end = last - MINUTE if last > first else last
    one, other = (at.astimezone(BAGHDAD).date().isoformat() for at in (first, end))
    return format_range(one, other, lang)


def short(first: datetime, last: datetime, lang: str, *, years: bool = False) -> str:
    """Return a span by Baghdad's clock for a table that says whose clock it is."""
    start, end = (at.astimezone(BAGHDAD) for at in (first, last))
    comma = ", " if lang == "en" else "، "

    def day(at: datetime) -> str:
        return day_words(at.day, at.month, at.year if years else None, lang)

    if start.date() == end.date():
        clocks = span(f"{start:%H:%M}", f"{end:%H:%M}", lang, tight=True)
        return localized_digits(f"{day(start)}{comma}{clocks}", lang)
    begun, ended = (f"{day(at)}{comma}{at:%H:%M}" for at in (start, end))
    return localized_digits(span(begun, ended, lang, tight=False), lang)


def utc(first: datetime, last: datetime) -> str:
    """Return a span in UTC as one code: `2019-10-02 17:00–17:30 UTC`."""
    begin = first.strftime("%Y-%m-%d %H:%M")
    if first == last:
        return f"{begin} UTC"
    same_day = first.date() == last.date()
    return f"{begin}–{last.strftime('%H:%M' if same_day else '%Y-%m-%d %H:%M')} UTC"


def _local(at: datetime) -> str:
    return at.astimezone(BAGHDAD).strftime("%Y-%m-%dT%H:%M")
