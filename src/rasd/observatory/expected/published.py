"""Cuts during examinations, and announced cuts, out of published outages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from rasd.atlas.queries import Outage, Record
from rasd.kernel.clock import BAGHDAD
from rasd.outages.body.times import read
from rasd.outages.forecasting.cuts import LONGEST_ROW, ExamCut
from rasd.outages.forecasting.territory import Territory
from rasd.places import names

CUTS = ("shutdown", "throttling")
A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Announced:
    """A cut that somebody announced and that has not ended yet; days are Baghdad's."""

    record: Record
    territory: Territory
    first: str
    last: str
    local_hours: str


def exam_cuts(outages: Iterable[Outage], as_of: date) -> list[ExamCut]:
    """Return what had happened before `as_of`: each cut of a series, else the whole record."""
    found = [cut for one in outages if _is_exam(one.part) for cut in _cuts(one)]
    yesterday = as_of - timedelta(days=1)
    return sorted(
        (
            ExamCut(
                one.territory, one.first, min(one.last, yesterday), one.begins, one.ends, one.source
            )
            for one in found
            if one.first < as_of
        ),
        key=lambda one: (one.first, one.source),
    )


def announced(outages: Iterable[Outage], today: date) -> list[Announced]:
    """Return announced cuts that are still to come or go on, the soonest first."""
    found = []
    for one in outages:
        part = one.part
        if not part.get("announced") or "onset" not in part:
            continue
        first, last = (at.astimezone(BAGHDAD).date().isoformat() for at in _span(part))
        if last >= today.isoformat():
            hours = (part.get("series") or {}).get("local_hours", "")
            found.append(Announced(one.record, territory_of(part), first, last, hours))
    return sorted(found, key=lambda one: (one.first, one.record.ref))


def territory_of(part: dict[str, Any]) -> Territory:
    """Return whose calendar an outage belongs to; the whole country is federal."""
    if part["scope"] == "kurdistan":
        return "kurdistan"
    areas = [names.by_code(code) for code in part.get("areas", [])]
    regions = {names.by_code(area.governorate or area.code).region for area in areas}
    return "kurdistan" if regions == {"kurdistan"} else "federal"


def _is_exam(part: dict[str, Any]) -> bool:
    pattern = (part.get("series") or {}).get("pattern")
    return part["type"] in CUTS and "exam" in (part["cause"], pattern) and "onset" in part


def _cuts(outage: Outage) -> Iterator[ExamCut]:
    part, ref = outage.part, outage.record.ref
    territory, series = territory_of(part), part.get("series") or {}
    for one in series.get("occurrences", []):
        start, end = (read(one[name]).astimezone(BAGHDAD) for name in ("start", "end"))
        timed = end - start < timedelta(hours=24)
        yield ExamCut(
            territory,
            start.date(),
            (end - A_MINUTE).date(),
            _minutes(start) if timed else None,
            _minutes(end) if timed else None,
            ref,
        )
    if not series.get("occurrences"):
        yield _whole(part, territory, series.get("local_hours", ""), ref)


def _whole(part: dict[str, Any], territory: Territory, local_hours: str, ref: str) -> ExamCut:
    start, end = (at.astimezone(BAGHDAD) for at in _span(part))
    first, last = start.date(), (end - A_MINUTE).date()
    last = first if last - first > LONGEST_ROW else max(first, last)
    if local_hours:
        begins, ends = (int(text[:2]) * 60 + int(text[3:]) for text in local_hours.split("-"))
        return ExamCut(territory, first, last, begins, ends, ref)
    clock = part["onset"]["precision"] != "day" and end - start < timedelta(hours=24)
    known = clock and part.get("resolution") is not None
    return ExamCut(
        territory,
        first,
        last,
        _minutes(start) if known else None,
        _minutes(end) if known else None,
        ref,
    )


def _span(part: dict[str, Any]) -> tuple[datetime, datetime]:
    """Return the widest span that a part states; without an end, its beginning."""
    ends = part.get("resolution") or part["onset"]
    return read(part["onset"]["earliest"]), read(ends["latest"])


def _minutes(at: datetime) -> int:
    return at.hour * 60 + at.minute
