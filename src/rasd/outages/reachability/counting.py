"""From imported tallies to one state for each service and network."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

from django.conf import settings

from rasd.outages import services
from rasd.outages.body.times import write
from rasd.outages.models import Tally
from rasd.outages.reachability import body
from rasd.outages.reachability.judging import Counted, Judged, judge

COUNTRY = "IQ"
SOURCES = {"ooni": 0, "ooni-aggregation": 1}
"""Sums of both rest on the same measurements and are never added; of equally new ones the first,
which we judged ourselves."""
Key = tuple[str, int]


def body_now() -> dict[str, Any]:
    """Return what is last known of every service that has a name here, on every network."""
    cells = []
    for (service, asn), found in sorted(_judged().items()):
        cells.append(
            {
                "asn": asn,
                "service": service,
                "state": found.state,
                "until": write(found.until),
                "blocked": found.blocked,
                "down": found.down,
                "ok": found.ok,
                "insufficient": found.insufficient,
            }
        )
    return {
        "schema": body.SCHEMA,
        "slug": body.SLUG,
        "source": "OONI",
        "cells": cells,
        "licence": body.LICENCE,
        "demonstration": int(settings.RASD_DEMO),
    }


def _judged() -> dict[Key, Judged]:
    found: dict[Key, Judged] = {}
    for source in SOURCES:
        for key, hours in _hours(source).items():
            judged, before = judge(hours), found.get(key)
            if judged and (before is None or _says_more(judged, before)):
                found[key] = judged
    return found


def _says_more(judged: Judged, before: Judged) -> bool:
    """Return whether it decides where the other does not, or decides later."""
    decides, decided = judged.state != "insufficient", before.state != "insufficient"
    return decides > decided or (decides == decided and judged.until > before.until)


def _hours(source: str) -> dict[Key, list[Counted]]:
    """Return the sums of each hour: layers and hosts of one service together."""
    sums: dict[tuple[str, int, Any], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    names: dict[str, str] = {}
    rows = Tally.objects.filter(country=COUNTRY, source=source).values_list(
        "service", "asn", "hour", "hours", "blocked", "down", "ok", "insufficient", "anomaly"
    )
    for service, asn, hour, length, blocked, down, ok, insufficient, anomaly in rows.iterator():
        code = names.setdefault(service, _code(service))
        if not code:
            continue
        total = sums[code, asn, hour + timedelta(hours=length)]
        # An anomaly is what a source found odd without saying that anybody blocks: undecided.
        for at, count in enumerate((blocked, down, ok, insufficient + anomaly)):
            total[at] += count
    found: dict[Key, list[Counted]] = defaultdict(list)
    for (code, asn, until), total in sums.items():
        found[code, asn].append(Counted(until, *total))
    return found


def _code(measured: str) -> str:
    """Return the code of the service behind a host or a test; "" where it has no name here."""
    known = services.of_test(measured) or services.of_host(measured) or services.by_code(measured)
    return known.code if known else ""
