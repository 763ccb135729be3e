"""The published state of reachability, read at a moment: what is now, what was, what is unknown.

Threat: a page that says "reachable" because nobody looked. A state older than a day is only the
last known one, too few measurements are none, and a copy of the site knows no "now" at all.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rasd.atlas import queries
from rasd.kernel import clock
from rasd.outages import services
from rasd.outages.body.times import read
from rasd.outages.reachability import body

NOW = timedelta(hours=24)


@dataclass(frozen=True)
class Reading:
    """One network: its number, state, the end of the hour that decided, and whether that is now."""

    asn: int
    state: str
    until: datetime
    is_now: bool
    counts: dict[str, int]

    @property
    def is_known(self) -> bool:
        """Return whether enough measurements decided, at whatever time."""
        return self.state != "insufficient"


@dataclass(frozen=True)
class Verdict:
    """One service on all its networks; `tone` is blocked, mixed, down, ok, old or unknown.

    `blocked` of `measured` networks, counted among those that are now. `last` is the newest known
    reading where none is now.
    """

    code: str
    readings: tuple[Reading, ...]
    tone: str
    blocked: int
    measured: int
    last: Reading | None


def verdicts() -> list[Verdict]:
    """Return every named service in the order of its list, also those never measured."""
    page, now = queries.page(body.KIND, body.SLUG), clock.now()
    found: dict[str, list[Reading]] = defaultdict(list)
    for cell in page.body["cells"] if page else []:
        found[cell["service"]].append(_reading(cell, now))
    return [_verdict(one.code, found[one.code]) for one in services.services()]


def verdict(code: str) -> Verdict:
    """Return one service; unknown where the code names none."""
    return next((one for one in verdicts() if one.code == code), _verdict(code, []))


def _reading(cell: dict[str, Any], now: datetime) -> Reading:
    until = read(cell["until"])
    fresh = not clock.is_kept() and timedelta() <= now - until < NOW
    counts = {name: cell[name] for name in ("blocked", "down", "ok", "insufficient")}
    return Reading(
        cell["asn"], cell["state"], until, fresh and cell["state"] != "insufficient", counts
    )


def _verdict(code: str, readings: list[Reading]) -> Verdict:
    ordered = tuple(sorted(readings, key=lambda one: (not one.is_now, not one.is_known, one.asn)))
    current = [one for one in ordered if one.is_now]
    known = [one for one in ordered if one.is_known]
    last = None if current else max(known, key=lambda one: one.until, default=None)
    states = {one.state for one in current}
    blocked = sum(1 for one in current if one.state in ("blocked", "mixed"))
    if not current:
        tone = "old" if known else "unknown"
    elif states == {"blocked"}:
        tone = "blocked"
    elif blocked:
        tone = "mixed"
    else:
        tone = "ok" if "ok" in states else "down"
    return Verdict(code, ordered, tone, blocked, len(current), last)
