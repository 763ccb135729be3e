"""Connections and TLS handshakes, each beside the control's attempt at the same end."""

from functools import lru_cache
from urllib.parse import urlsplit

from rasd.outages.measurements.shapes import ControlEnd, TcpConnect, TlsHandshake
from rasd.outages.measurements.verdict import Verdict, blocked, down
from rasd.outages.measurements.web.evidence import REMEMBERED, Evidence, failed

IPV6_MISSING = {"network_unreachable", "host_unreachable"}


def tcp_verdict(seen: Evidence) -> Verdict | None:
    """Return what failed connections show, or None when each host was reached at one address."""
    for (_host, port), attempts in _by_port(seen).items():
        if any(not failed(one.status.failure) and one.status.success for one in attempts):
            continue
        end = f"{attempts[0].ip}:{port}"
        failure = str(attempts[0].status.failure)
        reached = _control_reached(seen.control.tcp_connect, end, seen)
        if reached is None:
            continue
        if reached:
            return blocked(
                "tcp", "tcp_fails_where_control_connects", 0.75, end=end, failure=failure
            )
        return down("tcp", "tcp_fails_everywhere", 0.75, end=end, failure=failure)
    return None


def _by_port(seen: Evidence) -> dict[tuple[str, int], list[TcpConnect]]:
    """Group the attempts that the page needed by address and port: only failures of our own path.

    Old probes try port 80 of an https page too; a page needs the port of its scheme alone.
    """
    needed = {_port(seen.url)} | {_port(seen.url_of(n)) for n in range(len(seen.transactions))}
    groups: dict[tuple[str, int], list[TcpConnect]] = {}
    for one in seen.keys.tcp_connect or []:
        if not one.ip or not one.port or str(one.status.failure) in IPV6_MISSING:
            continue
        if one.port in needed or len(needed) == 1:
            host = "tested" if one.ip in seen.own_addresses(seen.host) else one.ip
            groups.setdefault((host, one.port), []).append(one)
    return groups


@lru_cache(REMEMBERED)
def _port(url: str) -> int:
    try:
        parts = urlsplit(url)
        return parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        return 80


def tls_verdict(seen: Evidence) -> Verdict | None:
    """Return what failed handshakes show, or None when each name was reached once."""
    handshakes = seen.keys.tls_handshakes or []
    reached = {one.server_name for one in handshakes if not failed(one.failure)}
    for one in handshakes:
        if failed(one.failure) and one.server_name not in reached:
            return _tls(seen, one)
    return None


def _tls(seen: Evidence, one: TlsHandshake) -> Verdict | None:
    failure, end = str(one.failure), one.address or ""
    reached = _control_reached(seen.control.tls_handshake, end, seen)
    if reached is None:
        return None
    if not reached:
        return down("tls", "tls_fails_everywhere", 0.8, end=end, failure=failure)
    weight = 0.9 if failure.startswith("ssl_") else 0.8 if failure == "connection_reset" else 0.7
    name = one.server_name or ""
    return blocked(
        "tls", "tls_fails_where_control_succeeds", weight, end=end, name=name, failure=failure
    )


def _control_reached(ends: dict[str, ControlEnd] | None, end: str, seen: Evidence) -> bool | None:
    """Return whether the control reached this end; after a redirect, whether it got the page."""
    known = (ends or {}).get(end)
    if known is not None and known.status is not None:
        return known.status
    if seen.keys.control is None or failed(seen.keys.control_failure):
        return None
    return seen.control_page_ok or None
