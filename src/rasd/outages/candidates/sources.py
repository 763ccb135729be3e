"""What the sources of imported facts are called when they become sources of a case."""

from collections.abc import Collection
from datetime import timedelta
from urllib.parse import urlencode

from rasd.outages import services
from rasd.outages.candidates.span import Span
from rasd.outages.events.event import Event

KNOWN = {
    "ioda": ("IODA", "https://ioda.inetintel.cc.gatech.edu/"),
    "ioda-api": ("IODA (detectors)", "https://ioda.inetintel.cc.gatech.edu/"),
    "stop": ("Access Now, #KeepItOn (STOP)", "https://www.accessnow.org/keepiton/"),
    "ooni": ("OONI", "https://explorer.ooni.org/"),
    "ooni-aggregation": ("OONI", "https://explorer.ooni.org/"),
    "radar": ("Cloudflare Radar", "https://radar.cloudflare.com/outage-center"),
    "netblocks": ("NetBlocks", "https://netblocks.org/"),
}
SECOND_HAND = "list/"
_OTHERS = "compiled list"
LONGEST_LINK = 2000
HOUR = 3600


def is_copy(source: str) -> bool:
    """Return whether rows came by a list that somebody compiled from others."""
    return source.startswith(SECOND_HAND)


def original_of(source: str) -> str:
    """Return the source that a compiled list names."""
    return source.removeprefix(SECOND_HAND)


def name_of(source: str) -> str:
    """Return the name under which readers know a source; a list of one's own keeps its name."""
    first, _signal, rest = original_of(source).partition(":")
    known = KNOWN.get(first, (first, ""))[0]
    if is_copy(source):
        return f"{known} ({_OTHERS})"
    return f"{known}: {rest}" if rest else known


def may_be_named(source: str) -> bool:
    """Return whether a source is public by itself; a file of the team's own may be nobody's."""
    return source.partition(":")[0] in KNOWN


def ooni_search(span: Span, codes: Collection[str], asns: Collection[int]) -> str:
    """Return where OONI shows the measurements of these days, narrowed where one is meant."""
    asked = {
        "probe_cc": "IQ",
        "since": span.start.date().isoformat(),
        "until": (span.end.date() + timedelta(days=1)).isoformat(),
    }
    if len(asns) == 1:
        asked["probe_asn"] = f"AS{next(iter(asns))}"
    known = services.by_code(next(iter(codes))) if len(codes) == 1 else None
    if known and known.test:
        asked["test_name"] = known.test
    elif known and known.hosts:
        asked["domain"] = known.hosts[0]
    return f"https://explorer.ooni.org/search?{urlencode(asked)}"


def ioda_dashboard(span: Span) -> str:
    """Return where IODA shows its signals of Iraq, a day before and after."""
    around = span.wider(timedelta(days=1))
    first, last = (int(at.timestamp()) // HOUR * HOUR for at in (around.start, around.end))
    return f"https://ioda.inetintel.cc.gatech.edu/country/IQ?from={first}&until={last}"


def link_of(source: str, events: list[Event]) -> str:
    """Return where to look it up: the row's own address, else that of the source."""
    own = (event.link for event in events)
    fine = (link for link in own if link.startswith(("https://", "http://")) and " " not in link)
    found = next((link for link in fine if len(link) <= LONGEST_LINK), "")
    return found or KNOWN.get(source.partition(":")[0], ("", ""))[1]
