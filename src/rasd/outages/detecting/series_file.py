"""A series out of a CSV file with the columns `time,region,value` and perhaps `n` (samples)."""

import csv
import math
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from rasd.outages.detecting.connectivity import Hour

REQUIRED = {"time", "region", "value"}


class SeriesError(ValueError):
    """The file is no series; the text says what is missing."""


def read_series(path: Path) -> tuple[dict[str, list[Hour]], list[str]]:
    """Return the hours of each region in order of time, and what was left out and why.

    Times without an offset are taken as UTC; seconds since 1970 are understood too. Several
    values in one hour become their median, their samples the sum.

    Raises:
        SeriesError: a column is missing, or no row can be used.
    """
    values: dict[str, dict[datetime, list[float]]] = defaultdict(lambda: defaultdict(list))
    samples: dict[str, dict[datetime, list[int]]] = defaultdict(lambda: defaultdict(list))
    rejects = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if missing := REQUIRED - set(rows.fieldnames or ()):
            raise SeriesError(f"no column {', '.join(sorted(missing))}")
        for number, row in enumerate(rows, 2):
            try:
                at, value = hour_of(row["time"] or ""), float(row["value"] or "")
                count = int(float(row["n"])) if row.get("n") else None
            except (ValueError, OverflowError) as problem:
                rejects.append(f"line {number}: {problem}")
                continue
            if value < 0 or not math.isfinite(value):
                rejects.append(f"line {number}: the value {value} is no number from zero on")
                continue
            region = row["region"] or ""
            values[region][at].append(value)
            if count is not None:
                samples[region][at].append(count)
    if not values:
        raise SeriesError("no row can be used")
    return {
        region: [
            Hour(at, median(found), sum(samples[region][at]) if at in samples[region] else None)
            for at, found in sorted(hours.items())
        ]
        for region, hours in sorted(values.items())
    }, rejects


def hour_of(text: str) -> datetime:
    """Return the start of the hour in UTC; raise ValueError for what is no time."""
    text = text.strip()
    if text.replace(".", "", 1).isdigit():
        found = datetime.fromtimestamp(float(text), UTC)
    else:
        found = datetime.fromisoformat(text)
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return found - timedelta(
        minutes=found.minute, seconds=found.second, microseconds=found.microsecond
    )
