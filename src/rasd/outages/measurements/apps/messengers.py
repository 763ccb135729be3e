"""Telegram, WhatsApp, Facebook Messenger and Signal (OONI ts-020, ts-018, ts-019, ts-029)."""

from typing import Any

from rasd.outages.measurements.apps.reading import asked_url, connects, entries, version
from rasd.outages.measurements.shapes import AnyMeasurement
from rasd.outages.measurements.verdict import Layer, Verdict, blocked, insufficient, ok

Keys = dict[str, Any]
TELEGRAM_WEB = "web.telegram.org"
HALF = 0.5


def telegram(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by connections to the data centres, requests to them, and the web page.

    OONI's score adds both shares of failures, so that a few lost connections beside a blocked web
    page stay visible; without any attempt its score is 1, where ours says insufficient.
    """
    tried, failures = connects(keys)
    requests = [one for one in entries(keys, "requests") if TELEGRAM_WEB not in asked_url(one)]
    web = keys.get("telegram_web_status")
    if not tried and not requests:
        return insufficient("nothing_was_tried")
    if tried and failures == tried:
        return blocked("tcp", "no_data_centre_reached", tried=tried)
    if requests and all(one.get("failure") for one in requests):
        return blocked("http", "no_data_centre_answers", tried=len(requests))
    if web == "blocked":
        failure = keys.get("telegram_web_failure")
        return blocked("http", "web_page_fails", 0.8, failure=failure, app_reached=True)
    if tried and failures / tried > HALF:
        return blocked("tcp", "most_data_centres_unreached", 0.6, tried=tried, failed=failures)
    return ok("app", "data_centres_reached", tried=tried, failed=failures)


def whatsapp(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by the endpoints, the registration service and the web page.

    The probe's verdict on the web page is passed over: versions before 0.11 called an answer with
    an unexpected code blocked.
    """
    tried, failures = connects(keys)
    requests = list(entries(keys, "requests"))
    if not tried and not requests:
        return insufficient("nothing_was_tried")
    if tried and failures == tried:
        return blocked("tcp", "no_endpoint_reached", tried=tried)
    for service in ("web.whatsapp.com", "v.whatsapp.net"):
        asked = [one for one in requests if service in asked_url(one)]
        if asked and all(one.get("failure") for one in asked):
            failure = asked[0].get("failure")
            return blocked("http", "service_fails", 0.8, service=service, failure=failure)
    return ok("app", "endpoints_reached", tried=tried, failed=failures)


def messenger(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by the eight services: does each resolve into Facebook's network, and connect."""
    flags = {
        name: value
        for name, value in keys.items()
        if name.startswith("facebook_") and name.endswith(("_dns_consistent", "_reachable"))
    }
    known = {name: value for name, value in flags.items() if value is not None}
    if not known:
        return insufficient("nothing_was_tried")
    lies = sorted(n for n, good in known.items() if not good and n.endswith("_dns_consistent"))
    if lies or keys.get("facebook_dns_blocking"):
        return blocked("dns", "names_lead_elsewhere", 0.8, services=lies)
    lost = sorted(name for name, good in known.items() if not good)
    if lost or keys.get("facebook_tcp_blocking"):
        return blocked("tcp", "services_unreached", 0.8, services=lost)
    return ok("app", "services_reached", services=len(known))


def signal(keys: Keys, measurement: AnyMeasurement) -> Verdict:
    """Judge by the four services, whose certificates Signal's own authority signs.

    Versions that knew an old authority failed everywhere, from the days on that OONI names.
    """
    status = keys.get("signal_backend_status")
    failure = keys.get("signal_backend_failure")
    if _knew_an_old_authority(measurement):
        return insufficient("this_version_fails_everywhere", failure_seen=failure)
    if status == "ok":
        return ok("app", "services_reached")
    if status == "blocked":
        layer: Layer = "dns" if "dns" in str(failure) else "tls" if "ssl" in str(failure) else "app"
        return blocked(layer, "services_fail", 0.8, failure=failure)
    return insufficient("no_result")


def _knew_an_old_authority(measurement: AnyMeasurement) -> bool:
    number = version(measurement.test_version)
    day = (measurement.measurement_start_time or "")[:10]
    return (
        number == (0, 2, 4)
        or (day >= "2023-11-07" and number <= (0, 2, 3))
        or (day >= "2022-10-19" and number < (0, 2, 2))
        or (day >= "2023-05-02" and _engine(measurement) < (3, 17, 2))
    )


def _engine(measurement: AnyMeasurement) -> tuple[int, ...]:
    notes = measurement.annotations or {}
    found = notes.get("engine_version")
    return version(found.split("-")[0]) if isinstance(found, str) else (99,)
