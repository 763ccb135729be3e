"""Dates and spans of time in words, in Arabic, Sorani or English, with the reader's digits."""

from rasd.text.date_words import clock_words, day_words, month_words, since, span
from rasd.text.digits import localized_digits
from rasd.text.partial_date import PartialDate


def format_date(iso: str, lang: str) -> str:
    """A date at the precision it has: 2019-10-02 is 2 October 2019, 2019-10 is October 2019.

    `iso` is YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM (Baghdad time unless a zone is given);
    anything else raises ValueError. Languages without words of their own read English.
    """
    return localized_digits(_words(PartialDate.parse(iso), lang), lang)


def format_range(start: str, end: str | None, lang: str) -> str:
    """A span of time, each end at its own precision; `None` as end means still going on: since ….

    Equal ends read as one date; shared years, months and days are said once. Raises ValueError when
    an end is no date or lies before the start.
    """
    first = PartialDate.parse(start)
    if end is None:
        return localized_digits(since(_words(first, lang), lang), lang)
    last = PartialDate.parse(end)
    if last == first:
        return format_date(start, lang)
    if _certainly_before(last, first):
        raise ValueError("the end lies before the start")
    return localized_digits(_joined(first, last, lang), lang)


def _words(moment: PartialDate, lang: str) -> str:
    if not moment.month:
        return str(moment.year)
    if not moment.day:
        return month_words(moment.month, moment.year, lang)
    day = day_words(moment.day, moment.month, moment.year, lang)
    return clock_words(day, moment.clock, lang) if moment.timed else day


def _joined(first: PartialDate, last: PartialDate, lang: str) -> str:
    """The span with what both ends share said only at the end."""
    same_year = first.year == last.year
    if (
        first.timed
        and last.timed
        and (first.month, first.day) == (last.month, last.day)
        and same_year
    ):
        day = day_words(last.day, last.month, last.year, lang)
        return clock_words(day, span(first.clock, last.clock, lang, tight=True), lang)
    if first.timed or last.timed or not same_year or not first.month or not last.month:
        years_only = not first.month and not last.month
        return span(_words(first, lang), _words(last, lang), lang, tight=years_only)
    if not first.day and not last.day:
        return span(month_words(first.month, None, lang), _words(last, lang), lang, tight=True)
    if first.day and last.day:
        month = None if first.month == last.month else first.month
        opening = day_words(first.day, month, None, lang)
        return span(opening, _words(last, lang), lang, tight=month is None)
    return span(_words(first, lang), _words(last, lang), lang, tight=False)


def _certainly_before(last: PartialDate, first: PartialDate) -> bool:
    """Whether `last` lies before `first` in the parts that both know."""
    for ours, theirs in zip(_parts(last), _parts(first), strict=False):
        if ours != theirs:
            return ours < theirs
    return False


def _parts(moment: PartialDate) -> tuple[int, ...]:
    known = tuple(part for part in (moment.year, moment.month, moment.day) if part)
    return (*known, moment.hour, moment.minute) if moment.timed else known
