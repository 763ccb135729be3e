"""Cuts that somebody ticked as one series: an exam season, the nights of a curfew."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from rasd.kernel.clock import BAGHDAD
from rasd.outages.body.times import read
from rasd.outages.candidates.found import Candidate, candidates_in
from rasd.outages.candidates.month import Month
from rasd.outages.fusing.record import Record

FEWEST = 2
MOST = 400


def together(month: Month, keys: Collection[str]) -> Candidate | None:
    """Return the ticked candidates as one; None for fewer than two, or of several kinds."""
    ticked = [one for one in candidates_in(month) if one.key in keys]
    if len(ticked) < FEWEST or len({one.kind == "block" for one in ticked}) > 1:
        return None
    lines = [row for one in ticked for row in one.record.lines]
    seasons = {row for one in ticked for row in one.record.series} - set(lines)
    whole = Record(lines, sorted(seasons, key=lambda row: (row.source, row.id)))
    return Candidate("-".join(one.key for one in ticked), whole)


def series_of(part: dict[str, Any]) -> dict[str, Any]:
    """Return the series out of the hours that one source states: the one that lists most cuts."""
    by_source: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for stretch in part.get("states", []):
        if stretch["state"] != "back":
            by_source[stretch["source"]].append(stretch)
    fullest = max(by_source.values(), key=len, default=[])
    cuts = [{name: one[name] for name in ("start", "end", "source")} for one in fullest[:MOST]]
    return {
        "pattern": "exam" if part.get("cause") == "exam" else "other",
        "local_hours": _hours(cuts),
        "occurrences": sorted(cuts, key=lambda one: one["start"]),
    }


def _hours(cuts: list[dict[str, Any]]) -> str:
    """Return `04:00-08:00` by Baghdad's clock where all cuts keep the same hours."""
    hours = {
        "-".join(f"{read(cut[end]).astimezone(BAGHDAD):%H:%M}" for end in ("start", "end"))
        for cut in cuts
    }
    return hours.pop() if len(hours) == 1 else ""
