"""Judging measurements, finding cuts, joining lists: speed, and how often it is right.

Needs the shared data beside the checkout (or RASD_SHARED_DATA). Speed is megabytes of JSON per
second of processor time, parsing, judging and summing included.
"""

import argparse
import json
import os
import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Any

from bench.outage_forecast import forecast
from bench.outage_series import connectivity, uganda_changes
from rasd.outages.attributing.prior import priors
from rasd.outages.events.event import Event
from rasd.outages.events.reading import read_events
from rasd.outages.fusing.joining import join
from rasd.outages.measurements.files import lines
from rasd.outages.measurements.rollup import rollup
from rasd.outages.measurements.scoring import Unreadable, score


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--mb", type=int, default=100, help="megabytes of JSON to judge")


def run(asked: argparse.Namespace) -> dict[str, Any]:
    checkout = Path(__file__).resolve().parents[1]
    data = Path(os.environ.get("RASD_SHARED_DATA", checkout.parent / "shared" / "data"))
    folder = data / "shutdowns"
    if not folder.is_dir():
        print(f"outages: no shared data at {folder} (set RASD_SHARED_DATA)", file=sys.stderr)
        raise SystemExit(1)
    return {
        "parse_mb_per_cpu_s": _speed(folder, asked.mb),
        **_agreement(folder),
        **_scenarios(folder),
        "uganda_changepoints": uganda_changes(folder),
        **connectivity(folder),
        **_attribution(folder),
        **_joining(folder),
        **forecast(folder),
    }


def _measurements(folder: Path) -> list[bytes]:
    return [line for _number, line in lines(folder / "ooni_measurements.jsonl")]


def _speed(folder: Path, megabytes: int) -> float:
    web = [line for line in _measurements(folder) if b'"web_connectivity"' in line]
    size = sum(map(len, web))
    times = max(1, (megabytes << 20) // size)
    start = time.process_time()
    rollup(score(line) for _ in range(times) for line in web)
    return round(times * size / 1e6 / (time.process_time() - start), 1)


def _agreement(folder: Path) -> dict[str, Any]:
    compared = agreed = 0
    for line in _measurements(folder):
        official = json.loads(line).get("_fastpath_verdict")
        if official:
            found = score(line).verdict
            compared += 1
            agreed += (found.anomaly, found.failure) == (official["anomaly"], official["failure"])
    return {"verdict_agreement": round(agreed / compared, 3), "verdicts_compared": compared}


def _scenarios(folder: Path) -> dict[str, int]:
    from rasd.outages.measurements.tests.test_scoring import expected, verdict_of

    files = sorted((folder / "ooni_wc05_qa").glob("*.json"))
    right = 0
    for path in files:
        try:
            right += verdict_of(path) == expected(path.stem)
        except Unreadable:
            continue
    return {"qa_cases": len(files), "qa_cases_right": right}


def _attribution(folder: Path) -> dict[str, float]:
    """Measure the prior; its rule has no weights to learn, so every country is held out."""
    rows = [row for row in read_events(folder / "ioda_outages.csv") if isinstance(row, Event)]
    known = [one for one in priors(rows) if one.event.cause]
    called = [one for one in known if one.leaning == "deliberate"]
    ordered = [one for one in known if one.event.cause != "technical"]
    right = sum(1 for one in called if one.event.cause != "technical")
    by_country: dict[str, list[float]] = defaultdict(list)
    for one in ordered:
        by_country[one.event.country].append(float(one.leaning == "deliberate"))
    return {
        "attribution_precision": round(right / len(called), 3),
        "attribution_recall": round(right / len(ordered), 3),
        "attribution_recall_median_country": round(
            median(sum(found) / len(found) for found in by_country.values()), 3
        ),
    }


def _joining(folder: Path) -> dict[str, int]:
    rows = [
        row
        for name in ("ioda_outages.csv", "stop_keepiton.csv")
        for row in read_events(folder / name)
    ]
    events = [row for row in rows if isinstance(row, Event)]
    in_iraq = [one for one in events if one.country == "Iraq"]
    records = join(in_iraq)
    confirmed = [one for one in in_iraq if one.source == "ioda" and one.cause]
    homes = [sum(1 for record in records if one in record.lines) for one in confirmed]
    ioda = [row for row in read_events(folder / "ioda_outages.csv")]
    imported = sum(isinstance(row, Event) for row in ioda)
    return {
        "fused_records": len(records),
        "confirmed_outages": len(confirmed),
        "confirmed_with_one_record": homes.count(1),
        "duplicate_records": sum(1 for count in homes if count > 1),
        "list_rows_imported": imported,
        "list_rows_rejected": len(ioda) - imported,
        "list_rows_with_open_end": sum(1 for row in ioda if isinstance(row, Event) and row.remarks),
    }
