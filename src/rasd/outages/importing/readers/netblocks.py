"""Alerts of NetBlocks: a CSV with date, url and content, or plain text with a date in each."""

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rasd.outages.events.alert_text import Alert, speaks_of, understood
from rasd.outages.events.event import Event, Moment, Rejected
from rasd.outages.events.tables import Cells, ListError, Watch, header, trimmed, written_rows
from rasd.outages.importing.asked import Asked
from rasd.outages.importing.rows import EventRow

COLUMNS = {"date", "url", "content"}
DATE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d| UTC)?")
LINK = re.compile(r"https?://\S+")
LONGEST_TEXT = 1 << 22
A_DAY = timedelta(days=1)


def read(path: Path, watch: Watch, asked: Asked) -> Iterator[EventRow | Rejected]:
    """Yield the alerts about the country that was asked about; Iraq where nothing was said."""
    for number, (line, cells) in enumerate(_alerts(path, watch)):
        found = _event(cells, line, asked.country_name)
        if isinstance(found, Rejected):
            yield found
        else:
            event, alert = found
            yield EventRow(number, event.id, event, {**cells, "percent": alert.percent})


def _alerts(path: Path, watch: Watch) -> Iterator[tuple[int, Cells]]:
    if header(path) >= COLUMNS:
        for line, cells in written_rows(path, watch):
            yield line, trimmed(cells)
        return
    text = path.read_text("utf-8-sig", errors="replace")
    if len(text) > LONGEST_TEXT:
        raise ListError("longer than 4 MiB; no alerts")
    line = 1
    for block in re.split(r"(\n\s*\n)", text):
        if block.strip():
            date, link = DATE.search(block), LINK.search(block)
            said = {"date": date[0] if date else "", "url": link[0] if link else ""}
            yield line, {**said, "content": DATE.sub("", block, count=1).strip()}
        line += block.count("\n")


def _event(cells: Cells, line: int, country: str) -> Rejected | tuple[Event, Alert]:
    text = cells["content"]
    try:
        written = cells["date"].replace(" UTC", "+00:00")
        posted = datetime.fromisoformat(written)
    except ValueError:
        return Rejected(line, f"no date: {cells['date'][:40]}")
    posted = posted.replace(tzinfo=UTC) if posted.tzinfo is None else posted.astimezone(UTC)
    area, alert = speaks_of(text, country), understood(text)
    if area is None:
        return Rejected(line, f"does not speak of {country}")
    if alert is None:
        return Rejected(line, "tells of no cut, block or slowing")
    if alert.over:
        return Rejected(line, "tells of an end, not of what ended")
    digest = hashlib.sha256(f"{cells['date']}\x1f{text}".encode()).hexdigest()
    key = (cells["url"] if names_one_post(cells["url"]) else "") or digest[:16]
    event = Event(
        source="netblocks",
        id=key[:200],
        country=country,
        start=_start(posted, alert),
        kind=alert.kind,
        scope="regional" if area else "national",
        area=area,
        services=alert.services,
        cause_said="",
        link=cells["url"],
        remarks=() if alert.clock else ("beginning within a day before the alert",),
    )
    return event, alert


def names_one_post(url: str) -> bool:
    """Return whether an address names one post rather than a page that many alerts name."""
    return "/status/" in url


def _start(posted: datetime, alert: Alert) -> Moment:
    """Return when it began: at the clock that the text names, else within a day before."""
    if alert.clock is None:
        return Moment(posted - A_DAY, posted, "day")
    at = posted.replace(hour=alert.clock[0], minute=alert.clock[1], second=0, microsecond=0)
    at = at if at <= posted else at - A_DAY
    return Moment(at, at, "minute")
