"""One row of one list: who says that something was cut, where, and from when to when."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Precision = Literal["minute", "hour", "day"]
Kind = Literal["shutdown", "throttling", "block", "degraded"]
Scope = Literal["national", "regional", "network", ""]
Cause = Literal["exam", "government", "technical", ""]
"""`government`: ordered for any other reason than an exam. "" is unknown."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as an interval in UTC: a calendar day of an unknown clock is wider than a day."""

    earliest: datetime
    latest: datetime
    precision: Precision


@dataclass(frozen=True, slots=True)
class Event:
    """A row of a list. `remarks` say what of it was not taken as written, and why."""

    source: str
    id: str
    country: str
    start: Moment
    end: Moment | None = None
    kind: Kind = "shutdown"
    scope: Scope = ""
    area: str = ""
    services: tuple[str, ...] = ()
    networks: tuple[int, ...] = ()
    cause: Cause = ""
    cause_said: str = ""
    link: str = ""
    remarks: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be used: its line in the file, and why."""

    line: int
    why: str
