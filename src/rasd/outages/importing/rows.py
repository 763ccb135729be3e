"""What readers yield beside rejected rows: one kind of row for each table."""

from dataclasses import dataclass, field
from typing import Any

from rasd.outages.events.event import Event
from rasd.outages.measurements.scoring import Scored


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event, its place in the file from 0, what tells it apart, and the row as written."""

    number: int
    key: str
    event: Event
    raw: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """A judged measurement and the key under which it counts once."""

    key: int
    scored: Scored


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of a table whose rows a newer file replaces: its columns and their values."""

    columns: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about the file that deserves a second look."""

    text: str
