"""The first version of an outage from a candidate: what its rows state, and nothing else."""

from typing import Any

from rasd.outages import networks
from rasd.outages.body import Network, OutagePart
from rasd.outages.candidates.found import Candidate
from rasd.outages.candidates.lines import interval
from rasd.outages.candidates.measured import service_code
from rasd.outages.events.event import Event
from rasd.places import names

TYPES = {
    "shutdown": "shutdown",
    "degraded": "shutdown",
    "throttling": "throttling",
    "block": "block",
}
CAUSES = {"exam": "exam", "technical": "technical"}
"""`government` says that somebody ordered it: that is for reviewers to establish, with a basis."""


def draft(found: Candidate) -> OutagePart:
    """Return what the rows agree on; times are the narrowest that a row claims."""
    told = found.record.lines
    causes = {CAUSES[one.cause] for one in told if one.cause in CAUSES}
    return OutagePart.model_validate(
        {
            "type": TYPES[found.kind],
            **_reach(told),
            "networks": _networks(told),
            "services": sorted({service_code(name) for name in found.services}),
            "onset": interval(found.start),
            "resolution": interval(found.end) if found.end else None,
            "cause": causes.pop() if len(causes) == 1 else "unknown",
        }
    )


def numbers_of(part: OutagePart) -> list[int]:
    """Return the numbers of the networks that a part names."""
    return [network.asn for network in part.networks if network.asn]


def _reach(told: list[Event]) -> dict[str, Any]:
    """Return scope and areas; the widest that a row states, for none may be left out."""
    if any(one.scope == "national" for one in told):
        return {"scope": "national"}
    areas = [piece.strip() for one in told for piece in one.area.replace(" and ", ",").split(",")]
    if any("kurd" in area.lower() for area in areas):
        return {"scope": "kurdistan"}
    places = {place.code: place for area in areas if area for place in names.find(area)}
    known = [place for place in places.values() if place.kind in ("governorate", "district")]
    if not known:
        return {}
    towns = all(place.kind == "district" for place in known)
    return {
        "scope": "cities" if towns else "governorates",
        "areas": sorted(place.code for place in known),
    }


def _networks(told: list[Event]) -> list[dict[str, Any]]:
    numbers = sorted({number for one in told for number in one.networks})
    return [_network(number).model_dump() for number in numbers[:100]]


def _network(asn: int) -> Network:
    known = networks.by_asn(asn)
    name, access = (known.name("en"), known.access) if known else (f"AS{asn}", "unknown")
    return Network.model_validate({"asn": asn, "name": name, "access": access})
