"""The page itself: did it come, and is it the page that the control got?"""

from dataclasses import replace

from rasd.outages.measurements.verdict import Verdict, blocked, down, insufficient, ok
from rasd.outages.measurements.web.evidence import Evidence, failed, hostname

SAME_BODY = 0.7
"""A body of at least this part of the control's length, or the reverse, counts as the same."""
BROKEN_REDIRECTS = ("http_invalid_redirect_location_host", "http_invalid_redirect_url")
OF_THE_PROBE = "unknown_failure"
ANTI_BOT = {403, 429, 503}


def reached_over_tls(seen: Evidence) -> Verdict | None:
    """Return ok when a page came over https: the certificate proves who answered."""
    last = seen.transactions[0] if seen.transactions else None
    if last is None or failed(last.failure) or not seen.final_url.startswith("https://"):
        return None
    code = last.response.code if last.response else None
    if not code or 300 <= code < 400 or _left_the_site(seen) or not _by_own_resolver(seen):
        return None
    return ok("http", "page_over_valid_tls", code=code)


def _by_own_resolver(seen: Evidence) -> bool:
    """Return whether the page came from an address that the provider's resolver gave.

    Since version 0.5 a probe also asks at addresses that it has from elsewhere, which a reader
    would never have reached.
    """
    came_from = (seen.transactions[0].address or "").rpartition(":")[0].strip("[]")
    return not came_from or came_from in seen.own_addresses(hostname(seen.final_url))


def http_verdict(seen: Evidence) -> Verdict | None:
    """Return what the last exchange shows, or None when there was none."""
    failure = seen.keys.http_experiment_failure
    last = seen.transactions[0] if seen.transactions else None
    failure = failure if failed(failure) else (last.failure if last else None)
    if failed(failure):
        return _failure(seen, str(failure))
    return _page(seen) if last and last.response and last.response.code else None


def _failure(seen: Evidence, failure: str) -> Verdict:
    if failure.startswith(OF_THE_PROBE):
        return insufficient("the_probe_itself_failed", failure_seen=failure)
    if failure in BROKEN_REDIRECTS:
        return down("http", "redirect_leads_nowhere", 0.6, failure=failure)
    if not seen.control_page_ok:
        if seen.keys.control is None or failed(seen.keys.control_failure):
            return insufficient("http_fails_without_control", failure_seen=failure)
        return down("http", "http_fails_everywhere", 0.8, failure=failure)
    last = seen.transactions[0] if seen.transactions else None
    if failure == "generic_timeout_error" and last and last.response and last.response.code:
        found = blocked("http", "page_stops_in_the_middle", 0.6, failure=failure)
        return replace(found, throttled=True)
    return blocked("http", "http_fails_where_control_gets_the_page", 0.8, failure=failure)


def _page(seen: Evidence) -> Verdict:
    keys = seen.keys
    if _left_the_site(seen) and keys.title_match is False and not _same_body(seen):
        return blocked("http", "led_to_another_site_than_the_control", 0.8, to=seen.final_url)
    if not seen.control_page_ok:
        return insufficient("page_without_control")
    if _same_page(seen):
        return ok("http", "page_like_the_control", body_proportion=keys.body_proportion)
    if _anti_bot(seen):
        return insufficient("page_against_robots", failure=False, code=_code(seen))
    return blocked("http", "page_unlike_the_control", 0.7, body_proportion=keys.body_proportion)


def _same_page(seen: Evidence) -> bool:
    """Return whether the page is the control's (OONI ts-017: status; body, headers or title)."""
    keys = seen.keys
    if keys.status_code_match is False:
        return False
    return _same_body(seen) or bool(keys.headers_match) or bool(keys.title_match)


def _same_body(seen: Evidence) -> bool:
    proportion = seen.keys.body_proportion or 0.0
    return min(proportion, 1 / proportion if proportion else 0.0) > SAME_BODY


def _left_the_site(seen: Evidence) -> bool:
    """Return whether plain HTTP was redirected to a host of another name: anyone could do that."""
    if len(seen.transactions) < 2 or not seen.url_of(1).startswith("http://"):
        return False
    return _site(hostname(seen.final_url)) != _site(seen.host)


def _site(host: str) -> str:
    return ".".join(host.removeprefix("www.").split(".")[-2:])


def _anti_bot(seen: Evidence) -> bool:
    """Return whether a protection against robots answered, which the control did not meet."""
    last = seen.transactions[0].response
    head = bytes(last.headers).lower() if last else b""
    return _code(seen) in ANTI_BOT and (b"cf-ray" in head or b"x-amzn-waf" in head)


def _code(seen: Evidence) -> int:
    last = seen.transactions[0].response
    return (last.code if last else 0) or 0
