"""Verdicts of the tests of one application or tool, by the name of the test."""

from collections.abc import Callable
from typing import Any

from rasd.outages.measurements.apps.circumvention import (
    psiphon,
    riseup,
    snowflake,
    tor,
    tunnel,
    vanilla_tor,
)
from rasd.outages.measurements.apps.messengers import messenger, signal, telegram, whatsapp
from rasd.outages.measurements.apps.pages import browser_page, meek, old_page, old_resolver
from rasd.outages.measurements.apps.tampering import changed_headers, invalid_request_line
from rasd.outages.measurements.shapes import AnyMeasurement
from rasd.outages.measurements.verdict import Verdict, insufficient

Keys = dict[str, Any]
RULES: dict[str, Callable[[Keys, AnyMeasurement], Verdict]] = {
    "telegram": telegram,
    "whatsapp": whatsapp,
    "facebook_messenger": messenger,
    "signal": signal,
    "tor": tor,
    "vanilla_tor": vanilla_tor,
    "torsf": snowflake,
    "psiphon": psiphon,
    "riseupvpn": riseup,
    "openvpn": tunnel,
    "http_header_field_manipulation": changed_headers,
    "http_invalid_request_line": invalid_request_line,
    "http_requests": old_page,
    "dns_consistency": old_resolver,
    "browser_web": browser_page,
    "meek_fronted_requests_test": meek,
}


def app_verdict(measurement: AnyMeasurement) -> Verdict:
    """Return the verdict of any test but `web_connectivity`; tests of speed decide nothing."""
    rule = RULES.get(measurement.test_name)
    if rule is None:
        return insufficient("this_test_is_not_about_blocking", failure=False)
    if not measurement.test_keys:
        return insufficient("no_result")
    return rule(measurement.test_keys, measurement)
