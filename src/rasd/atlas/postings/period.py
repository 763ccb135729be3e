"""The records that any day of a span may cover, exact to the day, without reading a record.

Found are those that begin inside the span, and those that lasted into it: that cover several days,
end in or after its first day and do not begin behind its last. The latter end in the year of the
first day, or reach over a new year into a later one.
"""

import sqlite3
from datetime import date, timedelta

from pyroaring import BitMap

from rasd.atlas.days import FAR
from rasd.atlas.postings import calendar
from rasd.atlas.postings.reading import LAST, ids_among, ids_between
from rasd.atlas.postings.terms import ALL

EARLIEST = "0001-01-01"
# Four seeks; a minimum of the joined tables would be a walk through both.
_YEARS = """
    SELECT min(year), max(year) FROM (
        SELECT min(term) AS year FROM posting WHERE term BETWEEN 'fy:' AND 'fy;'
        UNION ALL SELECT max(term) FROM posting WHERE term BETWEEN 'fy:' AND 'fy;'
        UNION ALL SELECT min(term) FROM recent WHERE term BETWEEN 'fy:' AND 'fy;'
        UNION ALL SELECT max(term) FROM recent WHERE term BETWEEN 'fy:' AND 'fy;')
"""


def covering(db: sqlite3.Connection, since: str, until: str) -> BitMap:
    """Return the records whose days may lie in `since` … `until` (YYYY-MM-DD, "" is open)."""
    first, last = since or EARLIEST, until or FAR
    lowest, highest = db.execute(_YEARS).fetchone()
    if lowest is None or first > last:
        return BitMap()
    years = int(lowest[3:]), int(highest[3:])
    found = _days(db, "f", first, last, years)
    if since:
        found |= _lasted(db, first, last, years)
    return found


def _lasted(db: sqlite3.Connection, first: str, last: str, years: calendar.Years) -> BitMap:
    """Return records of several days that end on or after `first` and began in its year or before.

    But for those that begin after `last`, which only a span inside one year has among them.
    """
    found = _over_new_year(db, int(first[:4]), years)
    found |= _rest_of_year(db, "l", first)
    if first[:4] == last[:4] and last[4:] != "-12-31":
        following = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
        found -= _rest_of_year(db, "f", following)
    return found


def _over_new_year(db: sqlite3.Connection, year: int, years: calendar.Years) -> BitMap:
    """Return the records that began in this year or before, and end in a later one."""
    if year - years[0] < years[1] - year:
        began = ids_between(db, "xf:", f"xf:{year:04}")
        began -= ids_between(db, "xl:", f"xl:{year:04}")
        return began
    ended = ids_between(db, f"xl:{year:04}{LAST}", "xl;")
    ended -= ids_between(db, f"xf:{year:04}{LAST}", "xf;")
    return ended


def _rest_of_year(db: sqlite3.Connection, side: str, first: str) -> BitMap:
    return _days(db, side, first, f"{first[:4]}-12-31", None)


def _days(
    db: sqlite3.Connection, side: str, first: str, last: str, years: calendar.Years | None
) -> BitMap:
    """Return the records whose first ("f") or last ("l") day is one of these."""
    found = BitMap()
    starts = ("", f"{side}y:", f"{side}m:", f"{side}d:")
    for start, step in zip(starts, calendar.steps(first, last, years), strict=True):
        if step.without:
            found -= ids_among(db, [start + span for span in step.without])
        if step.within:
            found |= ids_among(db, [start + span or ALL for span in step.within])
    return found
