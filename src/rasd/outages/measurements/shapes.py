"""The parts of OONI's measurement format that a verdict needs; all else is skipped unread.

Formats of 2014 to 2026 differ, so that every field may be missing or null. Source: OONI's
specification, data formats df-000 (base), df-001 (http), df-002 (dns), df-005 (tcp), df-006 (tls).
"""

from typing import Any

from msgspec import Raw, Struct, field

Failure = str | bool | None
"""`null` is success; old formats write `false` for it too."""


class Answer(Struct):
    """One answer of a resolver."""

    ipv4: str | None = None
    ipv6: str | None = None
    asn: int | None = None


class Query(Struct):
    """One question to a resolver; `engine` tells the provider's own from others."""

    hostname: str | None = None
    query_type: str | None = None
    engine: str | None = None
    failure: Failure = None
    answers: list[Answer] | None = None


class TcpStatus(Struct):
    """The end of one attempt to connect."""

    failure: Failure = None
    success: bool | None = None


class TcpConnect(Struct):
    """One attempt to connect."""

    ip: str | None = None
    port: int | None = None
    status: TcpStatus = field(default_factory=TcpStatus)


class TlsHandshake(Struct):
    """One TLS handshake with `address` (ip:port)."""

    address: str | None = None
    server_name: str | None = None
    failure: Failure = None


class HttpAsked(Struct):
    """The address that was asked for."""

    url: str | None = None


class HttpAnswer(Struct):
    """The answer; bodies are left unread."""

    code: int | None = None
    headers: Raw = Raw()


class HttpTransaction(Struct):
    """One request with its answer, the latest first; `address` (ip:port) since version 0.5."""

    address: str | None = None
    failure: Failure = None
    request: HttpAsked | None = None
    response: HttpAnswer | None = None


class ControlDns(Struct):
    """Which addresses the control's resolver gave."""

    failure: Failure = None
    addrs: list[str] | None = None


class ControlEnd(Struct):
    """How the control fared with one ip:port."""

    status: bool | None = None
    failure: Failure = None


class ControlHttp(Struct):
    """How the control fared with the page."""

    failure: Failure = None
    status_code: int | None = None


class IpInfo(Struct):
    """The network of an address, as the control looked it up."""

    asn: int | None = None


class Control(Struct):
    """The same attempts from a place that nobody censors."""

    dns: ControlDns | None = None
    tcp_connect: dict[str, ControlEnd] | None = None
    tls_handshake: dict[str, ControlEnd] | None = None
    http_request: ControlHttp | None = None
    ip_info: dict[str, IpInfo] | None = None


class WebKeys(Struct):
    """Results of `web_connectivity`, versions 0.0 to 0.5."""

    queries: list[Query] | None = None
    tcp_connect: list[TcpConnect] | None = None
    tls_handshakes: list[TlsHandshake] | None = None
    requests: list[HttpTransaction] | None = None
    control: Control | None = None
    control_failure: Failure = None
    dns_experiment_failure: Failure = None
    http_experiment_failure: Failure = None
    dns_consistency: str | None = None
    body_proportion: float | None = None
    headers_match: bool | None = None
    title_match: bool | None = None
    status_code_match: bool | None = None
    blocking: Failure = None
    accessible: bool | None = None


class Head(Struct):
    """Who measured what and when, shared by all tests."""

    test_name: str = ""
    test_version: str | None = None
    measurement_start_time: str | None = None
    test_start_time: str | None = None
    probe_cc: str | None = None
    probe_asn: str | None = None
    report_id: str | None = None
    measurement_uid: str | None = None
    input: str | list[str] | None = None


class WebMeasurement(Head):
    """A measurement of one address by `web_connectivity`."""

    test_keys: WebKeys | None = None


class AnyMeasurement(Head):
    """A measurement by any other test; its results are small and read as they are."""

    test_keys: dict[str, Any] | None = None
    annotations: dict[str, Any] | None = None
