"""The order in which the layers speak: reached over TLS is reached; else DNS, TCP, TLS, HTTP."""

from rasd.outages.measurements.shapes import WebKeys
from rasd.outages.measurements.verdict import Layer, Verdict, blocked, down, insufficient, ok
from rasd.outages.measurements.web.dns import dns_verdict, other_network
from rasd.outages.measurements.web.evidence import Evidence, failed, hostname
from rasd.outages.measurements.web.http import http_verdict, reached_over_tls
from rasd.outages.measurements.web.transport import tcp_verdict, tls_verdict

PROBE_LAYERS: dict[str, Layer] = {
    "dns": "dns",
    "tcp_ip": "tcp",
    "http-failure": "http",
    "http-diff": "http",
}


def web_verdict(keys: WebKeys | None, url: str) -> Verdict:
    """Return the verdict of a `web_connectivity` measurement of `url`."""
    if keys is None:
        return insufficient("no_result")
    seen = Evidence(keys, url)
    if reached := reached_over_tls(seen):
        return reached
    dns = dns_verdict(seen)
    page = http_verdict(seen)
    if dns and dns.state == "blocked" and page and page.rule == "page_like_the_control":
        return ok("http", "page_like_the_control_over_odd_dns", dns=dns.rule)
    if page and page.rule == "page_unlike_the_control" and not dns and other_network(seen):
        return blocked("dns", "another_network_shows_another_page", 0.75)
    if page and page.rule == "the_probe_itself_failed" and not dns:
        return page
    if dns and dns.state != "insufficient":
        return dns
    later = _redirect_dns(seen)
    return later or tcp_verdict(seen) or tls_verdict(seen) or page or dns or _by_the_probe(keys)


def _redirect_dns(seen: Evidence) -> Verdict | None:
    """Return blocked when a redirect of a working site leads to a name that has no address here."""
    for query in seen.keys.queries or []:
        host = query.hostname or ""
        if host == seen.host or not seen.own_queries(host) or seen.own_addresses(host):
            continue
        if _led_to(seen, host) and seen.control_page_ok:
            return blocked("dns", "dns_fails_after_redirect", 0.6, host=host)
    return None


def _led_to(seen: Evidence, host: str) -> bool:
    return bool(seen.transactions) and all(
        hostname(seen.url_of(number)) != host for number in range(len(seen.transactions))
    )


def _by_the_probe(keys: WebKeys) -> Verdict:
    """Fall back to what the probe concluded, when its raw results are missing."""
    if isinstance(keys.blocking, str) and keys.blocking in PROBE_LAYERS:
        return blocked(PROBE_LAYERS[keys.blocking], "the_probe_said_so", 0.5, said=keys.blocking)
    if keys.blocking is False and keys.accessible:
        return ok("http", "the_probe_said_so")
    if keys.blocking is False and keys.accessible is False:
        return down("", "the_probe_said_so", 0.5)
    return insufficient("nothing_to_judge_by", failure_seen=failed(keys.control_failure))
