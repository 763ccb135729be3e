"""Tor, Snowflake, Psiphon and VPNs: is the way around a block itself open?"""

from typing import Any

from rasd.outages.measurements.shapes import AnyMeasurement
from rasd.outages.measurements.verdict import Verdict, blocked, insufficient, ok

Keys = dict[str, Any]
MOST = 0.5


def tor(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by the share of directories and bridges that could not be reached (OONI ts-023)."""
    targets = keys.get("targets")
    if not isinstance(targets, dict) or not targets:
        return insufficient("nothing_was_tried", failure=not isinstance(targets, list))
    lost = sum(1 for one in targets.values() if isinstance(one, dict) and one.get("failure"))
    if lost / len(targets) > MOST:
        return blocked("app", "most_relays_unreached", lost / len(targets), lost=lost)
    return ok("app", "relays_reached", lost=lost, of=len(targets))


def vanilla_tor(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by whether Tor started without a bridge (ts-016); the progress is the witness."""
    progress = keys.get("tor_progress")
    if keys.get("success"):
        return ok("app", "tor_started", progress=progress)
    if keys.get("error") == "timeout-reached" or keys.get("failure"):
        return blocked("app", "tor_did_not_start", 0.7, progress=progress)
    return insufficient("no_result")


def snowflake(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by whether Tor started over Snowflake (ts-033)."""
    if keys.get("bootstrap_time") and not keys.get("failure"):
        return ok("app", "tor_started")
    if keys.get("failure"):
        return blocked("app", "tor_did_not_start", 0.5, failure=keys["failure"])
    return insufficient("no_result")


def psiphon(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by whether the tunnel was made and a page came through (ts-015)."""
    failure, seconds = keys.get("failure"), keys.get("bootstrap_time")
    if failure is None and isinstance(seconds, int | float) and seconds > 0:
        return ok("app", "tunnel_made")
    if failure:
        return blocked("app", "tunnel_not_made", 0.7, failure=failure)
    return insufficient("no_result")


def riseup(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by the service's address and its gateways (ts-026)."""
    if keys.get("ca_cert_status") is False:
        # A certificate that the probe did not know: the service's fault as often as a censor's.
        return insufficient("certificate_not_accepted", failure=False, anomaly=True)
    if keys.get("api_status") == "blocked":
        return blocked("http", "service_fails", 0.6, failure=keys.get("api_failure"))
    states = keys.get("transport_status")
    if isinstance(states, dict) and "blocked" in states.values():
        lost = sorted(name for name, state in states.items() if state == "blocked")
        return blocked("tcp", "gateways_unreached", 0.7, transports=lost)
    return ok("app", "service_reached")


def tunnel(keys: Keys, _measurement: AnyMeasurement) -> Verdict:
    """Judge by whether a VPN's handshake ended well."""
    if keys.get("success_handshake") or keys.get("success"):
        return ok("app", "tunnel_made")
    if keys.get("failure"):
        return blocked("app", "tunnel_not_made", 0.6, failure=keys["failure"])
    return insufficient("no_result")
