"""Boxes on the way that rewrite requests: a sign of interception, not that anything is blocked."""

from typing import Any

from rasd.outages.measurements.shapes import AnyMeasurement
from rasd.outages.measurements.verdict import Verdict, insufficient, ok

Keys = dict[str, Any]


def changed_headers(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by whether the echo of odd headers came back as it was sent (ts-006)."""
    tampering = keys.get("tampering")
    failure = keys.get("failure")
    if isinstance(tampering, dict) and (tampering.get("total") or failure == "json_parse_error"):
        return _changed("something_else_answered", failure)
    if isinstance(tampering, dict) and any(
        value is True for name, value in tampering.items() if name.startswith("header_")
    ):
        return _changed("headers_were_changed", failure)
    requests = keys.get("requests")
    if failure or not requests or not isinstance(tampering, dict):
        return insufficient("no_result")
    return ok("http", "headers_came_back_as_sent")


def invalid_request_line(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by whether the echo of invalid requests came back as it was sent (ts-007)."""
    if keys.get("tampering") is True:
        return _changed("invalid_requests_were_answered", None)
    if keys.get("tampering") is False:
        return ok("tcp", "invalid_requests_came_back_as_sent")
    return insufficient("no_result")


def _changed(rule: str, failure: Any) -> Verdict:
    return insufficient(rule, anomaly=True, failure=False, failure_seen=failure)
