"""From one line of an OONI file to one verdict."""

from dataclasses import dataclass
from typing import Any

import msgspec

from rasd.outages.measurements.apps import app_verdict
from rasd.outages.measurements.shapes import AnyMeasurement, Head, WebMeasurement
from rasd.outages.measurements.verdict import Verdict
from rasd.outages.measurements.web.deciding import web_verdict

WEB = "web_connectivity"
_web = msgspec.json.Decoder(WebMeasurement, strict=False)
_any = msgspec.json.Decoder(AnyMeasurement, strict=False)


class Unreadable(ValueError):
    """The line is no measurement; the text says why, without quoting it."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Who measured what, where, when (UTC, `YYYY-MM-DDTHH:MM:SSZ`), and the verdict.

    No address of a probe is ever read, and none is kept.
    """

    id: str
    test: str
    time: str
    country: str
    network: str
    input: str
    verdict: Verdict


def score(line: bytes) -> Scored:
    """Return the verdict of one measurement in JSON; raise Unreadable for anything else."""
    try:
        web = b'"web_connectivity"' in line
        measurement: WebMeasurement | AnyMeasurement = (_web if web else _any).decode(line)
        if web and measurement.test_name != WEB:
            measurement = _any.decode(line)
    # Anyone may send OONI a measurement, also one that is nested a hundred thousand times.
    except (msgspec.DecodeError, RecursionError) as problem:
        raise Unreadable(str(problem)) from None
    if not measurement.test_name:
        raise Unreadable("no test_name")
    if isinstance(measurement, WebMeasurement):
        verdict = web_verdict(measurement.test_keys, input_of(measurement))
    else:
        verdict = app_verdict(measurement)
    return Scored(
        id=measurement.measurement_uid or measurement.report_id or "",
        test=measurement.test_name,
        time=_instant(measurement.measurement_start_time or measurement.test_start_time or ""),
        country=measurement.probe_cc or "ZZ",
        network=measurement.probe_asn or "AS0",
        input=input_of(measurement),
        verdict=verdict,
    )


def input_of(measurement: Head) -> str:
    """Return what was measured; tests of one service have no input, some have a list."""
    found = measurement.input
    return " ".join(found) if isinstance(found, list) else found or ""


def _instant(text: str) -> str:
    return f"{text[:10]}T{text[11:19]}Z" if len(text) >= 19 else ""


def as_json(scored: Scored) -> dict[str, Any]:
    """Return one line of the output of `rasd outages score`."""
    found = scored.verdict
    return {
        "id": scored.id,
        "test": scored.test,
        "time": scored.time,
        "country": scored.country,
        "network": scored.network,
        "input": scored.input,
        "verdict": found.state,
        "layer": found.layer or None,
        "rule": found.rule,
        "weight": round(found.weight, 3),
        "throttled": found.throttled,
        "confirmed": found.confirmed,
        "anomaly": found.anomaly,
        "failure": found.failure,
        "witness": found.witness,
    }
