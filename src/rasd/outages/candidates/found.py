"""Candidates: rows and findings that seem to be the same outage, joined into one."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from rasd.outages.body import OutagePart
from rasd.outages.candidates.anchor import anchor_of
from rasd.outages.candidates.lines import OWN
from rasd.outages.candidates.month import Month
from rasd.outages.candidates.rows import events_in
from rasd.outages.candidates.span import UNKNOWN_LENGTH, Span, span_of
from rasd.outages.events.event import Event, Moment
from rasd.outages.fusing.joining import join
from rasd.outages.fusing.record import Record


@dataclass(frozen=True, slots=True)
class Candidate:
    """One joined record; `key` names it as long as the same rows are in it."""

    key: str
    record: Record

    @property
    def start(self) -> Moment:
        """Return the narrowest of what each source says of the beginning."""
        starts = [rows[0].start for rows in self._by_source]
        return min(starts, key=lambda one: (one.latest - one.earliest, one.earliest))

    @property
    def end(self) -> Moment | None:
        """Return the narrowest of what each source says of the end, the later of two as narrow."""
        lasts = [max(rows, key=_until) for rows in self._by_source]
        ends = [row.end for row in lasts if row.end]
        if not ends:
            return None
        return min(ends, key=lambda one: (one.latest - one.earliest, -one.latest.timestamp()))

    @property
    def _by_source(self) -> list[list[Event]]:
        """Return the rows of each source in order of time: one may list each cut of several."""
        rows: dict[str, list[Event]] = {}
        for row in sorted(self.record.lines, key=lambda one: one.start.earliest):
            rows.setdefault(row.source, []).append(row)
        return list(rows.values())

    @property
    def span(self) -> Span:
        """Return its time, with room after a beginning whose end nobody knows."""
        end = max((one.end.latest for one in self.record.lines if one.end), default=None)
        return Span(self.start.earliest, end or self.start.latest + UNKNOWN_LENGTH)

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
    inside = (one for one in joined if Month.of(one.start.earliest) == month)
    return sorted(inside, key=lambda one: one.start.earliest, reverse=True)


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


def _until(row: Event) -> tuple[bool, datetime]:
    """Order rows by their end; what has none lasts longest."""
    return row.end is None, row.end.latest if row.end else row.start.latest


def _candidate(record: Record) -> Candidate:
    return Candidate(_key(record.all_lines), record)


def _key(events: Iterable[Event]) -> str:
    names = sorted(f"{one.source}\x1f{one.id}" for one in events)
    return hashlib.sha256("\x1e".join(names).encode()).hexdigest()[:16]
