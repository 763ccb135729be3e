"""What a web measurement saw, put beside what the control saw."""

from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

from rasd.outages.measurements.shapes import (
    Control,
    ControlHttp,
    Failure,
    HttpTransaction,
    Query,
    WebKeys,
)

REMEMBERED = 1 << 16
"""Hosts and addresses come again and again in a file; judging them anew took half of the time."""
OTHER_RESOLVERS = {"doh", "udp", "tcp", "dot"}


MISSING_PAGE = ControlHttp(failure="missing")


class Evidence:
    """One web measurement, with the questions that the rules ask of it."""

    def __init__(self, keys: WebKeys, url: str) -> None:
        self.keys = keys
        self.url = url
        self.control = keys.control or Control()
        self.page = self.control.http_request or MISSING_PAGE
        self.host = hostname(url)
        self.transactions: list[HttpTransaction] = keys.requests or []  # the latest first
        self.final_url = self.url_of(0) or url

    def url_of(self, number: int) -> str:
        """Return the address of the request of this number, 0 the latest, or ""."""
        if number >= len(self.transactions):
            return ""
        asked = self.transactions[number].request
        return (asked.url if asked else "") or ""

    def own_queries(self, host: str) -> list[Query]:
        """Return the questions for `host` to the provider's resolver."""
        return [
            query
            for query in self.keys.queries or []
            if query.hostname == host and (query.engine or "") not in OTHER_RESOLVERS
        ]

    def own_addresses(self, host: str) -> set[str]:
        """Return the addresses that the provider's resolver gave for `host`."""
        return {address for query in self.own_queries(host) for address in addresses(query)}

    @property
    def control_addresses(self) -> set[str]:
        """Return the addresses that the control's resolver gave; some lists hold names too."""
        dns = self.control.dns
        return {one for one in (dns.addrs if dns else None) or [] if is_address(one)}

    @property
    def control_dns_known(self) -> bool:
        """Return whether the control asked a resolver at all."""
        return self.control.dns is not None and self.control.dns.addrs is not None

    @property
    def control_page_ok(self) -> bool:
        """Return whether the control got the page."""
        return not failed(self.page.failure) and (self.page.status_code or 0) > 0

    def network_of(self, address: str) -> int:
        """Return the number of the network of an address, or 0."""
        known = (self.control.ip_info or {}).get(address)
        if known and known.asn:
            return known.asn
        for query in self.keys.queries or []:
            for answer in query.answers or []:
                if address in (answer.ipv4, answer.ipv6) and answer.asn:
                    return answer.asn
        return 0


def addresses(query: Query) -> list[str]:
    """Return the addresses in the answers of a query."""
    found = [answer.ipv4 or answer.ipv6 or "" for answer in query.answers or []]
    return [address for address in found if is_address(address)]


def failed(failure: Failure) -> bool:
    """Return whether the attempt failed; null and false are success."""
    return bool(failure)


@lru_cache(REMEMBERED)
def hostname(url: str) -> str:
    """Return the host in lower case, in the writing that resolvers were asked with, or ""."""
    try:
        host = urlsplit(url if "://" in url else f"http://{url}").hostname or ""
        return host if host.isascii() else host.encode("idna").decode()
    except (ValueError, UnicodeError):
        return ""


@lru_cache(REMEMBERED)
def is_address(text: str) -> bool:
    """Return whether the text is an IP address."""
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


@lru_cache(REMEMBERED)
def is_bogon(address: str) -> bool:
    """Return whether no site of the public internet can have this address."""
    found = ip_address(address)
    return not found.is_global or found.is_multicast
