"""What the API answers about outages, as OpenAPI describes it."""

from typing import Any

from ninja import Field, Schema

from rasd.atlas.api_shapes import CaseVersion

Words = dict[str, str]


class OutageQuestion(Schema):
    """The filters of the list of outages; the same names as in the addresses of pages."""

    year: str = Field("", description="YYYY: outages that touch this year")
    type: str = Field("", description="shutdown, throttling, block or sms_voice")
    area: str = Field("", description="Governorate or district code, or federal, kurdistan")
    network: str = Field("", description="Number of a network (ASN), or its name in a record")
    service: str = Field("", description="Code of a service, or a host name")
    cause: str = Field("", description="protests, exam, conflict, …")
    attribution: str = Field("", description="none, deliberate or technical")


class Interval(Schema):
    """Not before `earliest`, not after `latest`, in UTC; `precision` is minute, hour or day."""

    earliest: str
    latest: str
    precision: str


class OutageNetwork(Schema):
    """Who carries the traffic; `asn` is 0 where only the name is known."""

    asn: int
    name: str
    access: str


class Outage(Schema):
    """The current version of a published outage or block, in short.

    `resolution` is null where nobody knows the end; `ongoing` says whether it lasts.
    `reports_at_least` is the lower bound of a band: the exact number is never published.
    """

    ref: str
    version: int
    status: str
    title: Words
    summary: Words
    original_language: str
    category: str
    type: str
    attribution: str
    cause: str
    scope: str
    areas: list[str]
    networks: list[OutageNetwork]
    services: list[str]
    onset: Interval
    resolution: Interval | None
    ongoing: bool
    reports_at_least: int
    cannot_say: Words
    first_published: str
    published: str
    demonstration: bool
    licence: str
    url: str


class OutagePage(Schema):
    """All outages that answer the question, the latest beginning first."""

    total: int
    log_size: int
    outages: list[Outage]


class WholeOutage(Outage):
    """An outage with its body exactly as published, and its history."""

    body: dict[str, Any]
    versions: list[CaseVersion]
