"""The parameter `datetime`: a moment or an interval (RFC 3339), as days in Baghdad."""

from datetime import datetime

from rasd.atlas.dates import partial_iso
from rasd.kernel.clock import BAGHDAD

OPEN = ("", "..")


def interval(text: str) -> tuple[str, str]:
    """Read `2019-10-02`, `2019-10-02T12:00:00Z` or `…/…`; return partial dates, "" for open.

    An end of an interval may be `..` or empty. ValueError for anything else.
    """
    since, slash, until = text.partition("/")
    if not slash:
        day = _day(text)
        return day, day
    if since in OPEN and until in OPEN:
        raise ValueError(text)
    return ("" if since in OPEN else _day(since)), ("" if until in OPEN else _day(until))


def _day(text: str) -> str:
    if "T" not in text.upper():
        return partial_iso(text)
    # Python takes a lower-case z and t as RFC 3339 does only when they are written large.
    moment = datetime.fromisoformat(text.upper())
    if moment.tzinfo is None:
        raise ValueError(text)
    try:
        return moment.astimezone(BAGHDAD).date().isoformat()
    except OverflowError:
        raise ValueError(text) from None
