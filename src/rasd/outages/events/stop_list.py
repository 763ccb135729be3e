"""Access Now's #KeepItOn list of shutdowns (STOP): 47 columns, or 43 in old sheets."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from rasd.outages.events.ends import end_of
from rasd.outages.events.event import Cause, Event, Kind, Rejected, Scope
from rasd.outages.events.moments import day
from rasd.outages.events.tables import Cells, rows

COLUMNS = {"start_date", "country", "geo_scope", "affected_network"}
SERVICES = ("facebook", "twitter", "whatsapp", "instagram", "telegram")
YES = {"true", "yes", "1"}


def read(path: Path) -> Iterator[Event | Rejected]:
    """Yield an event or a reason for each row."""
    for number, (line, row) in enumerate(rows(path)):
        yield event_of(row, line, number)


def event_of(row: Cells, line: int, number: int) -> Event | Rejected:
    """Return the event of a trimmed row, or why there is none; days are of the country's clock."""
    country = row.get("country", "")
    if not country:
        return Rejected(line, "no country")
    try:
        start = day(row.get("start_date", ""), country)
    except ValueError as problem:
        return Rejected(line, f"start_date: {problem}: {row.get('start_date', '')[:60]}")
    end, remarks = end_of(
        row.get("end_date", ""),
        start,
        column="end_date",
        read=partial(day, country=country),
        unknown={""},
        by_days=True,
    )
    cause = row.get("actual_cause", "")
    return Event(
        source="stop",
        id=row.get("id") or f"row {number}",
        country=country,
        start=start,
        end=end,
        kind=_kind(row),
        scope=_scope(row.get("geo_scope", "")),
        area=row.get("area_name", ""),
        services=tuple(name for name in SERVICES if row.get(f"{name}_affected", "").lower() in YES),
        cause=_cause(cause),
        cause_said=cause,
        link=(row.get("info_source_link") or row.get("news_link", "")).split("\n")[0].strip(),
        remarks=remarks,
    )


def _kind(row: dict[str, str]) -> Kind:
    extent = (row.get("shutdown_extent") or row.get("full or service-based", "")).lower()
    kind = (row.get("shutdown_type") or row.get("shutdown_type_new", "")).lower()
    if "throttl" in kind:
        return "throttling"
    return "block" if extent.startswith("service") else "shutdown"


def _scope(text: str) -> Scope:
    text = text.lower()
    if "more than one state" in text or text in {"level 3", "national"}:
        return "national"
    return "regional" if text else ""


def _cause(text: str) -> Cause:
    text = text.lower()
    if "exam" in text:
        return "exam"
    return "" if text in {"", "unknown"} else "government"
