"""Candidates: rows and findings that seem to be the same outage, joined into one."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rasd.outages.body import OutagePart
from rasd.outages.candidates.anchor import anchor_of
from rasd.outages.candidates.lines import OWN
from rasd.outages.candidates.month import Month
from rasd.outages.candidates.rows import events_in
from rasd.outages.candidates.span import UNKNOWN_LENGTH, Span, span_of
from rasd.outages.events.event import Event
from rasd.outages.fusing.joining import join
from rasd.outages.fusing.record import Record


@dataclass(frozen=True, slots=True)
class Candidate:
    """One joined record; `key` names it as long as the same rows are in it."""

    key: str
    record: Record

    @property
    def span(self) -> Span:
        """Return its time, with room after a beginning whose end nobody knows."""
        (start, latest), end = self.record.start, self.record.end
        return Span(start, end[1] if end else latest + UNKNOWN_LENGTH)

    @property
    def kind(self) -> str:
        """Return the gravest kind that a row states."""
        kinds = {one.kind for one in self.record.lines}
        return next(
            kind for kind in ("shutdown", "block", "throttling", "degraded") if kind in kinds
        )

    @property
    def services(self) -> list[str]:
        """Return the services that rows name, each once."""
        return sorted({name for one in self.record.lines for name in one.services})

    @property
    def areas(self) -> list[str]:
        """Return the places as rows write them, where none states the whole country."""
        if any(one.scope == "national" for one in self.record.lines):
            return []
        return sorted({one.area for one in self.record.lines if one.area})[:4]

    @property
    def sources(self) -> list[str]:
        """Return who tells of it."""
        return sorted({one.source for one in self.record.all_lines})


def candidates_in(month: Month) -> list[Candidate]:
    """Return what began in this month, the newest first."""
    joined = (_candidate(record) for record in join(events_in(month.span)))
    inside = (one for one in joined if Month.of(one.record.start[0]) == month)
    return sorted(inside, key=lambda one: one.record.start, reverse=True)


def candidate(month: Month, key: str) -> Candidate | None:
    """Return the candidate of this key; None where newer imports changed it."""
    return next((one for one in candidates_in(month) if one.key == key), None)


def candidate_for(part: OutagePart) -> Candidate | None:
    """Return what belongs to a draft outage; None while its beginning is not known."""
    span = span_of(part)
    if span is None or part.onset is None:
        return None
    own = anchor_of(part)
    here = next(one for one in join([own, *events_in(span)]) if own in one.all_lines)
    others = [one for one in here.lines if one.source != OWN]
    # The team's own row keeps time and kind where no other row belongs to it.
    kept = Record(others or [own], here.series)
    return replace(_candidate(kept), key="")


def _candidate(record: Record) -> Candidate:
    return Candidate(_key(record.all_lines), record)


def _key(events: Iterable[Event]) -> str:
    names = sorted(f"{one.source}\x1f{one.id}" for one in events)
    return hashlib.sha256("\x1e".join(names).encode()).hexdigest()[:16]
