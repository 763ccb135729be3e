"""Any list with a beginning, an end and a country or a scope under usual names."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from rasd.outages.events.ends import end_of
from rasd.outages.events.event import Cause, Event, Kind, Rejected, Scope
from rasd.outages.events.moments import any_moment
from rasd.outages.events.networks import network_numbers
from rasd.outages.events.tables import Cells, ListError, header, rows

STARTS = ("start_utc", "start", "begin", "start_time", "startdate", "onset", "from")
ENDS = ("end_utc", "end", "end_time", "enddate", "resolution", "until", "to")
OPEN = {"", "nan", "n/a", "ongoing"}
IDS = ("id", "event_id", "uuid")


def fits(path: Path) -> bool:
    """Return whether the file has a column for the beginning."""
    return bool(header(path) & set(STARTS))


def read(path: Path, country: str = "Iraq") -> Iterator[Event | Rejected]:
    """Yield an event or a reason for each row; `country` is that of rows which name none."""
    if not fits(path):
        raise ListError("no column for the beginning, such as start_utc or start")
    for number, (line, row) in enumerate(rows(path)):
        yield event_of(row, line, number, country)


def event_of(row: Cells, line: int, number: int, country: str = "Iraq") -> Event | Rejected:
    """Return the event of a trimmed row, or why there is none."""
    start_name = next((name for name in STARTS if name in row), "")
    end_name = next((name for name in ENDS if name in row), "")
    where = row.get("country") or country
    written = row.get(start_name, "")
    try:
        start = any_moment(written, where)
    except ValueError as problem:
        return Rejected(line, f"{start_name or 'beginning'}: {problem}: {written[:60]}")
    end, remarks = end_of(
        row.get(end_name, ""),
        start,
        column="end",
        read=partial(any_moment, country=where),
        unknown=OPEN,
    )
    said = row.get("cause") or row.get("actual_cause", "")
    return Event(
        source=_source(row),
        id=next((row[name] for name in IDS if row.get(name)), f"row {number}"),
        country=where,
        start=start,
        end=end,
        kind=_kind(row.get("kind") or row.get("type", "")),
        scope=_scope(row.get("scope") or row.get("geo_scope", "")),
        area=row.get("scope") or row.get("region", ""),
        services=tuple(filter(None, row.get("services", "").split("|"))),
        networks=network_numbers(row.get("asns", "")),
        cause=_cause(said),
        cause_said=said,
        link=row.get("url", ""),
        remarks=remarks,
    )


def _source(row: dict[str, str]) -> str:
    prefix = row.get("id", "").partition("-")[0].lower()
    return prefix if prefix.isalpha() and len(prefix) > 2 else row.get("source") or "list"


def _kind(text: str) -> Kind:
    text = text.lower()
    if "throttl" in text:
        return "throttling"
    return "block" if "block" in text or "service" in text else "shutdown"


def _scope(text: str) -> Scope:
    text = text.lower()
    if "national" in text or "nationwide" in text or "country" in text:
        return "national"
    return "regional" if text else ""


def _cause(text: str) -> Cause:
    text = text.lower()
    if "exam" in text:
        return "exam"
    if any(word in text for word in ("cable", "power", "weather", "equipment", "technical")):
        return "technical"
    return "" if text in {"", "nan", "unknown"} else "government"
