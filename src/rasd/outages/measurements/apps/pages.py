"""Pages and names as older or simpler tests looked at them."""

from typing import Any

from rasd.outages.measurements.apps.reading import entries
from rasd.outages.measurements.shapes import AnyMeasurement
from rasd.outages.measurements.verdict import Verdict, blocked, insufficient, ok

Keys = dict[str, Any]


def old_page(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge `http_requests` (until 2017), which asked once directly and once over Tor."""
    if keys.get("control_failure"):
        return insufficient("page_without_control")
    if keys.get("experiment_failure"):
        failure = keys["experiment_failure"]
        return blocked("http", "http_fails_where_control_gets_the_page", 0.5, failure=failure)
    proportion = keys.get("body_proportion")
    if keys.get("body_length_match") or keys.get("headers_match"):
        return ok("http", "page_like_the_control", body_proportion=proportion)
    if proportion is None:
        return insufficient("page_without_control")
    return blocked("http", "page_unlike_the_control", 0.4, body_proportion=proportion)


def old_resolver(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge `dns_consistency` (until 2018): it knew no networks, so that it decides nothing."""
    return insufficient("too_old_to_judge", failure=False, inconsistent=keys.get("inconsistent"))


def browser_page(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge a page that a browser loaded: success is success, failure has no control."""
    if keys.get("result") == "ok":
        return ok("http", "page_loaded")
    return insufficient("http_fails_without_control", failure_seen=keys.get("result"))


def meek(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge whether a bridge behind a large site answered (2015 to 2021)."""
    if keys.get("success"):
        return ok("http", "bridge_answers")
    if any(True for _ in entries(keys, "requests")):
        return blocked("http", "bridge_does_not_answer", 0.4)
    return insufficient("nothing_was_tried")
