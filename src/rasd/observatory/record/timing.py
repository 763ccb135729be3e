"""When it began and ended, and what each source says of it, side by side."""

from dataclasses import dataclass
from typing import Any

from rasd.kernel.localized import Localized
from rasd.observatory.hours.stretches import Source, source_of
from rasd.observatory.lengths import lasted, length
from rasd.observatory.moments import Moment, of_interval

Body = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """One claim: when, and in which words of ours."""

    at: Moment
    precision: str
    says: Localized


@dataclass(frozen=True)
class Claims:
    """What one source says of the beginning and of the end; it may say neither or several."""

    source: Source
    onset: tuple[Said, ...]
    resolution: tuple[Said, ...]


@dataclass(frozen=True)
class Timing:
    """`apart` and `apart_end` say how far sources are from each other, "" where they agree."""

    onset: Moment | None
    end: Moment | None
    ongoing: bool
    lasted: str
    claims: tuple[Claims, ...]
    apart: str
    apart_end: str


def timing(body: Body, ref: str, lang: str) -> Timing:
    """Return what a body says of time, in `lang`."""
    part = body["outage"]
    onset = of_interval(part["onset"], lang) if part.get("onset") else None
    end = of_interval(part["resolution"], lang) if part.get("resolution") else None
    both = onset and end
    return Timing(
        onset=onset,
        end=end,
        ongoing=bool(body.get("ongoing")) and end is None,
        lasted=lasted(_ends(onset), _ends(end), lang) if both else "",
        claims=tuple(_claims(body, ref, lang)),
        apart=_apart(part, "onset", lang),
        apart_end=_apart(part, "resolution", lang),
    )


def _ends(moment: Moment | None) -> tuple[Any, Any]:
    return (moment.earliest, moment.latest) if moment else (None, None)


def _claims(body: Body, ref: str, lang: str) -> list[Claims]:
    found: dict[int, dict[str, list[Said]]] = {}
    for one in body["outage"].get("claims", []):
        said = Said(
            of_interval(one["at"], lang),
            one["at"]["precision"],
            Localized.from_json(one.get("says", {})),
        )
        about = found.setdefault(one["source"], {"onset": [], "resolution": []})
        about[one["about"]].append(said)
    return [
        Claims(source_of(body, number, ref), tuple(said["onset"]), tuple(said["resolution"]))
        for number, said in sorted(found.items())
    ]


def _apart(part: dict[str, Any], about: str, lang: str) -> str:
    """Return how much time at least lies between what two sources state to the hour or minute."""
    stated = [
        of_interval(one["at"], lang)
        for one in part.get("claims", [])
        if one["about"] == about and one["at"]["precision"] != "day"
    ]
    if len(stated) < 2:
        return ""
    gap = max(one.earliest for one in stated) - min(one.latest for one in stated)
    return length(gap, lang) if gap.total_seconds() > 0 else ""
