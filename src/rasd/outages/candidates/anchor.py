"""A draft outage as a row beside the rows of lists, so that the same rules join them."""

from rasd.outages.body import Interval, OutagePart
from rasd.outages.body.times import read
from rasd.outages.events.event import Event, Kind, Moment, Scope
from rasd.places import names

KINDS: dict[str, Kind] = {
    "shutdown": "shutdown",
    "sms_voice": "shutdown",
    "throttling": "throttling",
    "block": "block",
}


def anchor_of(part: OutagePart) -> Event:
    """Return the row of a part that has a beginning; raise ValueError for one that has none."""
    if part.onset is None:
        raise ValueError("a draft without a beginning joins nothing")
    scope, area = _place(part)
    return Event(
        source="desk",
        id="draft",
        country="Iraq",
        start=_moment(part.onset),
        end=_moment(part.resolution) if part.resolution else None,
        kind=KINDS[part.type],
        scope=scope,
        area=area,
        services=tuple(part.services),
        networks=tuple(one.asn for one in part.networks if one.asn),
    )


def _place(part: OutagePart) -> tuple[Scope, str]:
    if part.scope in ("national", "federal"):
        return "national", ""
    if part.scope == "kurdistan":
        return "regional", "Kurdistan"
    return (
        ("regional", ", ".join(names.by_code(code).name("en") for code in part.areas))
        if (part.areas)
        else ("", "")
    )


def _moment(known: Interval) -> Moment:
    return Moment(read(known.earliest), read(known.latest), known.precision)
