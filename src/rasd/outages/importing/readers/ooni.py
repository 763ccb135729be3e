"""OONI's measurements: judged as they stream by; nothing of them is kept but sums."""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from rasd.outages import models
from rasd.outages.events.event import Rejected
from rasd.outages.events.tables import Watch
from rasd.outages.importing.asked import Asked
from rasd.outages.importing.rows import MeasuredRow, Remark
from rasd.outages.measurements.clock import misplaced
from rasd.outages.measurements.files import lines
from rasd.outages.measurements.fingerprints import Fingerprint, KnownPages
from rasd.outages.measurements.rollup import service_of
from rasd.outages.measurements.scoring import Scored, Unreadable, score
from rasd.outages.measurements.volume import Volume

KEY_BITS = 63
MOST_REMARKS = 100
INSTANT = "%Y-%m-%dT%H:%M:%SZ"
COUNTRY = re.compile(r"[A-Z]{2}$")
NETWORK = re.compile(r"AS\d{1,10}$")
LONGEST_SERVICE = 255


def read(path: Path, watch: Watch, asked: Asked) -> Iterator[MeasuredRow | Rejected | Remark]:
    """Yield each measurement with its verdict, or why it counts for nothing; floods at the end."""
    pages, volume = KnownPages(_fingerprints()), Volume()
    for number, line in lines(path, watch):
        try:
            found = pages.judged(score(line), line)
        except Unreadable as problem:
            yield Rejected(number, str(problem))
            continue
        if why := unusable(found) or misplaced(found):
            yield Rejected(number, why)
        elif volume.too_many(found):
            yield Rejected(number, f"volume: more than {volume.most} of a service in a minute")
        else:
            yield MeasuredRow(key_of(found, line), found)
    yield from map(Remark, volume.floods()[:MOST_REMARKS])


def unusable(found: Scored) -> str:
    """Return why a measurement cannot be put into an hour of a network, or ""."""
    try:
        datetime.strptime(found.time, INSTANT)  # noqa: DTZ007 -- only whether it is one
    except ValueError:
        return "no time"
    if not COUNTRY.match(found.country):
        return "no code of a country"
    if not NETWORK.match(found.network):
        return "no number of a network"
    if "\0" in found.input or len(service_of(found)) > LONGEST_SERVICE:
        return "no name of a service"
    return ""


def _fingerprints() -> Iterator[Fingerprint]:
    for one in models.Fingerprint.objects.all():
        countries = tuple(one.countries)
        yield Fingerprint(one.name, one.scope, one.place, one.match, one.pattern, countries)


def key_of(found: Scored, line: bytes) -> int:
    """Return 63 bits that tell the measurement apart in every file that holds it."""
    named = "\x1f".join((found.id, found.test, found.input, found.time, found.network))
    text = named.encode() if found.id else line
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest()) >> (64 - KEY_BITS)
