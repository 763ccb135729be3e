"""The records that any day of a span may cover, exact to the day, without reading a record.

Found are those that begin inside the span, and those that began before it and end in or after its
first day. The latter are the records that begin in the same year before that day, or reach over a
new year from an earlier one, and that also end in the same year from that day on, or reach over a
new year into a later one.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta

from pyroaring import BitMap

from rasd.atlas.days import FAR, last_day
from rasd.atlas.postings.reading import ids_between

EARLIEST = "0001-01-01"


def covering(db: sqlite3.Connection, since: str, until: str) -> BitMap:
    """Return the records whose days may lie in `since` … `until` (YYYY-MM-DD, "" is open)."""
    first, last = since or EARLIEST, until or FAR
    found = _in(db, "f", first, last)
    if not since:
        return found
    year = int(first[:4])
    ending = _in(db, "l", first, f"{year:04}-12-31") | ids_between(db, f"xl:{year + 1:04}", "xl;")
    began = ids_between(db, "xf:", f"xf:{year - 1:04}")
    if (day := _day_before(first)) >= f"{year:04}-01-01":
        began |= _in(db, "f", f"{year:04}-01-01", day)
    return found | (began & ending)


def pieces(first: str, last: str) -> Iterator[tuple[str, str, str]]:
    """Yield ("y", "m" or "d"; from; to): whole years, months and days that make up a span."""
    if first > last:
        return
    start, end = int(first[:4]), int(last[:4])
    if start == end:
        yield from _in_year(first, last)
        return
    yield from _in_year(first, f"{start:04}-12-31")
    if end - start > 1:
        yield "y", f"{start + 1:04}", f"{end - 1:04}"
    yield from _in_year(f"{end:04}-01-01", last)


def _in_year(first: str, last: str) -> Iterator[tuple[str, str, str]]:
    year = first[:4]
    if (first[4:], last[4:]) == ("-01-01", "-12-31"):
        yield "y", year, year
        return
    start, end = int(first[5:7]), int(last[5:7])
    if start == end:
        yield from _in_month(first, last)
        return
    yield from _in_month(first, last_day(first[:7]))
    if end - start > 1:
        yield "m", f"{year}-{start + 1:02}", f"{year}-{end - 1:02}"
    yield from _in_month(f"{last[:7]}-01", last)


def _in_month(first: str, last: str) -> Iterator[tuple[str, str, str]]:
    month = first[:7]
    if first[7:] == "-01" and last == last_day(month):
        yield "m", month, month
    else:
        yield "d", first, last


def _in(db: sqlite3.Connection, side: str, first: str, last: str) -> BitMap:
    every = [
        ids_between(db, f"{side}{part}:{low}", f"{side}{part}:{high}")
        for part, low, high in pieces(first, last)
    ]
    return BitMap.union(*every) if every else BitMap()


def _day_before(day: str) -> str:
    if day == EARLIEST:
        return ""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
