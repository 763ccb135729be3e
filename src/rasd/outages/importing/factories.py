"""Rows of published facts for tests."""

from datetime import UTC, datetime
from typing import Any

from rasd.kernel.clock import today
from rasd.outages.models import (
    Event,
    Fingerprint,
    Import,
    Level,
    Measured,
    Network,
    Tally,
    TestTarget,
)

HOUR = datetime(2019, 10, 2, 17, tzinfo=UTC)


def store_event(**changes: Any) -> Event:
    """Store one row of a list; name only what the test is about."""
    given: dict[str, Any] = {
        "source": "ioda",
        "key": "EE9A0D5F",
        "digest": "0" * 64,
        "number": 0,
        "country": "Iraq",
        "start_earliest": HOUR,
        "start_latest": HOUR,
        "start_precision": "minute",
        "kind": "shutdown",
        "scope": "national",
        **changes,
    }
    return Event.objects.create(**given)


def store_tally(**changes: Any) -> Tally:
    """Store one hour of one service on one network."""
    given: dict[str, Any] = {
        "source": "ooni",
        "country": "IQ",
        "asn": 203214,
        "service": "telegram",
        "layer": "app",
        "hour": HOUR,
        "blocked": 3,
        **changes,
    }
    return Tally.objects.create(**given)


def store_one_of_each() -> None:
    """Store one row in every table of facts."""
    store_event()
    store_tally()
    Level.objects.create(source="ioda", signal="bgp", entity="country/IQ", hour=HOUR, value=600)
    Network.objects.create(asn=203214, name="Hulum", country="IQ", share=0.972)
    TestTarget.objects.create(country="IQ", url="https://example.org/", category="NEWS")
    Fingerprint.objects.create(name="n", scope="nat", place="dns", match="full", pattern="10.0.0.1")
    Measured.objects.create(key=1)
    Import.objects.create(source="ooni", digest="0" * 64, day=today(), taken=1, rejected=0)
