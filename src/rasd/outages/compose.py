"""Composing the public version of an outage from its working part and the facts of its case."""

from datetime import datetime, timedelta
from typing import Any

from rasd.cases.queries import CaseRecord
from rasd.kernel.clock import BAGHDAD
from rasd.outages.body import SCHEMA, Interval, OutagePart
from rasd.outages.body.times import read
from rasd.outages.working import part_in
from rasd.places import names

CLOSE = timedelta(days=5)
"""Sources that differ by so much still tell of a day; what they differ on stands in the claims."""


def compose(record: CaseRecord) -> dict[str, Any]:
    """Return what the part adds to the public body or decides in it: kind, time, place."""
    part = part_in(record.items)
    return {
        "schema": SCHEMA,
        "category": category(part),
        "place": place(part),
        **when(part),
        "outage": _with_public_sources(part, record.sources).to_json(),
    }


def category(part: OutagePart) -> str:
    """Return the kind of violation; a cut is neutral until it was found deliberate."""
    if part.type in ("block", "throttling"):
        return {"block": "website_app_blocking", "throttling": "throttling"}[part.type]
    return "network_shutdown" if part.attribution == "deliberate" else "network_outage"


def place(part: OutagePart) -> dict[str, Any]:
    """Return the place by which the record is counted: one area, else the region that holds all."""
    here = {"precision": "unknown", "governorate": "", "district": "", "cell": "", "region": ""}
    areas = [names.by_code(code) for code in part.areas]
    if len(areas) == 1 and areas[0].kind == "district":
        found = {"precision": "district", "governorate": areas[0].governorate}
        return here | found | {"district": areas[0].code, "name": {}}
    governorates = {area.governorate or area.code for area in areas}
    if len(governorates) == 1:
        return here | {"precision": "governorate", "governorate": governorates.pop(), "name": {}}
    regions = {names.by_code(code).region for code in governorates}
    if part.scope in ("federal", "kurdistan"):
        regions = {part.scope}
    if len(regions) == 1:
        return here | {"precision": "region", "region": regions.pop(), "name": {}}
    known = part.scope == "national" or bool(regions)
    return here | {"precision": "national" if known else "unknown", "name": {}}


def when(part: OutagePart) -> dict[str, Any]:
    """Return day and hour by Baghdad's clock; nothing while the beginning is unknown."""
    if part.onset is None:
        return {}
    exact = part.onset.precision != "day" and _within_an_hour(part.onset)
    return {
        "started": _day(part.onset),
        "hour": str(_local(part.onset.earliest).hour) if exact else "",
        "ended": _last_day(part.resolution) if part.resolution else "",
        "date_confidence": "conflicting" if _differ(part) else "stated",
    }


def _day(interval: Interval) -> str:
    """Return the day, or the month or year where the interval leaves more than some days open."""
    first, last = _local(interval.earliest), _local(interval.latest)
    if last - first <= CLOSE:
        return first.date().isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return f"{first:%Y}"


def _within_an_hour(interval: Interval) -> bool:
    return _local(interval.earliest).hour == _local(interval.latest).hour


def _last_day(interval: Interval) -> str:
    return _local(interval.latest).date().isoformat()


def _local(text: str) -> datetime:
    return read(text).astimezone(BAGHDAD)


def _differ(part: OutagePart) -> bool:
    """Return whether two sources name beginnings on different days."""
    days = {
        (_local(one.at.earliest).date(), _local(one.at.latest).date())
        for one in part.claims
        if one.about == "onset"
    }
    return len(days) > 1 and max(d[0] for d in days) > min(d[1] for d in days)


def _with_public_sources(part: OutagePart, sources: list[dict[str, Any]]) -> OutagePart:
    """Return the part with sources counted among those that may be named; other lines are left out.

    Threat: a line of evidence names, by its number alone, that a source exists which must not show.
    """
    numbers: dict[int, int] = {}
    for number, source in enumerate(sources, start=1):
        if source["public"]:
            numbers[number] = len(numbers) + 1

    def kept(lines: list[Any]) -> list[Any]:
        return [
            line.model_copy(update={"source": numbers[line.source]})
            for line in lines
            if line.source in numbers
        ]

    series = part.series
    if series:
        series = series.model_copy(update={"occurrences": kept(series.occurrences)})
    return part.model_copy(
        update={
            "claims": kept(part.claims),
            "states": kept(part.states),
            "observations": kept(part.observations),
            "signals": kept(part.signals),
            "series": series,
        }
    )
