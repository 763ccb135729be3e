"""What the provider's resolver answered, beside the control's."""

from rasd.outages.measurements.verdict import Verdict, blocked, down, insufficient
from rasd.outages.measurements.web.evidence import Evidence, failed, is_address, is_bogon


def dns_verdict(seen: Evidence) -> Verdict | None:
    """Return what the resolver's answer for the tested host shows, or None when it is in order."""
    if not seen.host or is_address(seen.host):
        return None
    queries = seen.own_queries(seen.host)
    found = seen.own_addresses(seen.host)
    if queries and not found:
        return _no_answer(seen, str(_failure(seen) or "no address"))
    if not found:
        return None
    return _answers(seen, found)


def _failure(seen: Evidence) -> str:
    failures = [query.failure for query in seen.own_queries(seen.host) if failed(query.failure)]
    return str(failures[0]) if failures else ""


def _no_answer(seen: Evidence, failure: str) -> Verdict | None:
    if seen.control_addresses:
        return blocked("dns", "dns_fails_where_control_answers", 0.9, failure=failure)
    if seen.control_dns_known:
        if seen.keys.dns_consistency == "inconsistent" and _names_only(seen):
            return blocked("dns", "dns_fails_where_control_has_a_name", 0.6, failure=failure)
        return down("dns", "dns_fails_everywhere", 0.9, failure=failure)
    return insufficient("dns_fails_without_control", failure_seen=failure)


def _names_only(seen: Evidence) -> bool:
    """Return whether the control's old answer holds a name without an address."""
    dns = seen.control.dns
    return bool(dns and dns.addrs)


def _answers(seen: Evidence, found: set[str]) -> Verdict | None:
    bogons = sorted(address for address in found if is_bogon(address))
    if bogons and not any(is_bogon(one) for one in seen.control_addresses):
        if seen.control_dns_known:
            return blocked("dns", "dns_bogon_not_in_control", 0.95, answers=bogons)
        return blocked("dns", "dns_bogon_without_control", 0.7, answers=bogons)
    if bogons:
        return down("dns", "dns_bogon_in_control_too", 0.9, answers=bogons)
    if not seen.control_dns_known or found & seen.control_addresses:
        return None
    if not seen.control_addresses:
        answers = sorted(found)
        return blocked("dns", "dns_answers_where_control_has_none", 0.75, answers=answers)
    if not other_network(seen) or _right_certificate(seen, found):
        return None
    return blocked(
        "dns",
        "dns_answer_of_another_network",
        0.75,
        answers=sorted(found),
        control=sorted(seen.control_addresses),
    )


def other_network(seen: Evidence) -> bool:
    """Return whether the resolver's addresses lie in no network where the control's lie."""
    found, control = seen.own_addresses(seen.host), seen.control_addresses
    if not found or not control or found & control:
        return False
    ours = {seen.network_of(one) for one in found} - {0}
    theirs = {seen.network_of(one) for one in control} - {0}
    if ours and theirs:
        return not ours & theirs
    # The probe knew the networks, which old formats do not carry.
    return seen.keys.dns_consistency != "consistent"


def _right_certificate(seen: Evidence, found: set[str]) -> bool:
    """Return whether one of these addresses proved itself by a certificate for the tested host."""
    return any(
        not failed(handshake.failure)
        and handshake.server_name == seen.host
        and (handshake.address or "").rsplit(":", 1)[0].strip("[]") in found
        for handshake in seen.keys.tls_handshakes or []
    )
