"""Lists of outages in CSV, each row kept whole beside what we understood of it."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from rasd.outages.events import compiled_list, ioda_list, stop_list
from rasd.outages.events.event import Event, Rejected
from rasd.outages.events.tables import Cells, ListError, Watch, header, trimmed, written_rows
from rasd.outages.importing.asked import Asked
from rasd.outages.importing.rows import EventRow

STOP_IDENTITY = ("start_date", "country", "area_name", "shutdown_extent", "shutdown_type", "event")
"""What a row of the STOP sheets, which has no number, keeps when it is amended."""
LONGEST_SOURCE = 40
Understand = Callable[[Cells, int, int], Event | Rejected]


def ioda(path: Path, watch: Watch, asked: Asked) -> Iterator[EventRow | Rejected]:
    """Yield the rows of the list that the IODA team investigated."""
    _require(path, ioda_list.COLUMNS, "the IODA list")
    return _rows(path, watch, ioda_list.event_of, lambda cells: cells.get("id", ""))


def stop(path: Path, watch: Watch, asked: Asked) -> Iterator[EventRow | Rejected]:
    """Yield the rows of a STOP sheet, old or new."""
    _require(path, stop_list.COLUMNS, "a STOP sheet")
    return _rows(path, watch, stop_list.event_of, _stop_key)


def compiled(path: Path, watch: Watch, asked: Asked) -> Iterator[EventRow | Rejected]:
    """Yield the rows of any list with a beginning."""
    if not compiled_list.fits(path):
        raise ListError("no column for the beginning, such as start_utc or start")
    return _rows(path, watch, partial(_second_hand, country=asked.country_name), _own_id)


def _require(path: Path, columns: set[str], name: str) -> None:
    if missing := columns - header(path):
        raise ListError(f"not {name}: no column {', '.join(sorted(missing))}")


def _rows(
    path: Path, watch: Watch, understand: Understand, key_of: Callable[[Cells], str]
) -> Iterator[EventRow | Rejected]:
    seen: Counter[str] = Counter()
    for number, (line, raw) in enumerate(written_rows(path, watch)):
        cells = trimmed(raw)
        event = understand(cells, line, number)
        if isinstance(event, Rejected):
            yield event
            continue
        key = key_of(cells) or _digest(*cells.values())
        seen[key] += 1
        yield EventRow(number, key if seen[key] == 1 else f"{key}~{seen[key]}", event, raw)


def _second_hand(cells: Cells, line: int, number: int, country: str) -> Event | Rejected:
    """Return the event under a source of its own: the list it names may hold the row too."""
    event = compiled_list.event_of(cells, line, number, country)
    if isinstance(event, Rejected):
        return event
    return replace(event, source=f"list/{event.source}"[:LONGEST_SOURCE])


def _stop_key(cells: Cells) -> str:
    year = cells.get("start_date", "")[-4:]
    if number := cells.get("id", ""):
        return f"{year}-{number}"  # old sheets count anew each year
    return _digest(*(cells.get(name, "") for name in STOP_IDENTITY))


def _own_id(cells: Cells) -> str:
    return next((cells[name] for name in compiled_list.IDS if cells.get(name)), "")


def _digest(*texts: str) -> str:
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:16]
