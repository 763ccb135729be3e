"""The list of outages that the IODA team investigated by hand (CSV, 2018 to 2022)."""

from collections.abc import Iterator
from pathlib import Path

from rasd.outages.events.ends import end_of
from rasd.outages.events.event import Cause, Event, Rejected, Scope
from rasd.outages.events.moments import minute
from rasd.outages.events.networks import network_numbers
from rasd.outages.events.tables import Cells, rows

COLUMNS = {"id", "begin time", "end time", "country", "cause"}
SCOPE = "scope (based on granularity at which the outage appears in ioda)"
CAUSES: dict[str, Cause] = {"exams": "exam", "government-ordered": "government"}
UNKNOWN = {"", "unknown", "n/a"}


def read(path: Path) -> Iterator[Event | Rejected]:
    """Yield an event or a reason for each row."""
    for number, (line, row) in enumerate(rows(path)):
        yield event_of(row, line, number)


def event_of(row: Cells, line: int, number: int) -> Event | Rejected:
    """Return the event of a trimmed row, or why there is none.

    A row without a usable beginning is rejected. An end that cannot be read, or lies before the
    beginning, is left open and remarked on: what the list says of the beginning still holds.
    """
    if not row.get("country"):
        return Rejected(line, "no country")
    try:
        start = minute(row["begin time"])
    except ValueError as problem:
        return Rejected(line, f"begin time: {problem}: {row['begin time'][:60]}")
    end, remarks = end_of(row["end time"], start, column="end time", read=minute, unknown=UNKNOWN)
    cause = row.get("cause", "")
    scope, area = _scope(row.get(SCOPE, ""))
    return Event(
        source="ioda",
        id=row["id"] or f"row {number}",
        country=row["country"],
        start=start,
        end=end,
        kind="shutdown" if CAUSES.get(cause.lower()) else "degraded",
        scope=scope,
        area=area,
        networks=network_numbers(row.get("as", "")),
        cause=_cause(cause),
        cause_said=cause,
        remarks=remarks,
    )


def _cause(text: str) -> Cause:
    if text.lower() in UNKNOWN:
        return ""
    return CAUSES.get(text.lower(), "technical")


def _scope(text: str) -> tuple[Scope, str]:
    kind, _bracket, area = text.partition("(")
    kind, area = kind.strip().lower(), area.strip(" )")
    if kind.startswith("country"):
        return "national", ""
    if kind.startswith("region"):
        return "regional", area
    return ("network", area) if kind else ("", "")
