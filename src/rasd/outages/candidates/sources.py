"""What the sources of imported facts are called when they become sources of a case."""

from rasd.outages.events.event import Event

KNOWN = {
    "ioda": ("IODA", "https://ioda.live/"),
    "stop": ("Access Now, #KeepItOn (STOP)", "https://www.accessnow.org/keepiton/"),
    "ooni": ("OONI", "https://explorer.ooni.org/"),
    "ooni-aggregation": ("OONI", "https://explorer.ooni.org/"),
    "radar": ("Cloudflare Radar", "https://radar.cloudflare.com/outage-center"),
    "netblocks": ("NetBlocks", "https://netblocks.org/"),
}
SECOND_HAND = "list/"
_OTHERS = "compiled list"
LONGEST_LINK = 2000


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


def link_of(source: str, events: list[Event]) -> str:
    """Return where to look it up: the row's own address, else that of the source."""
    own = (event.link for event in events)
    fine = (link for link in own if link.startswith(("https://", "http://")) and " " not in link)
    found = next((link for link in fine if len(link) <= LONGEST_LINK), "")
    return found or KNOWN.get(source.partition(":")[0], ("", ""))[1]
