"""Which source saw it, which looked and missed it, and which did not look: the completeness."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from rasd.kernel.localized import Localized
from rasd.observatory import wording
from rasd.observatory.hours.stretches import Source, source_of

Body = dict[str, Any]
MARKS = {"seen": "●", "partly": "◐", "not_seen": "○", "no_coverage": "–"}


@dataclass(frozen=True)
class Witness:
    """One line; `mark` says the verdict by shape; `count` measurements or events, 0 unstated."""

    source: Source
    verdict: str
    words: str
    mark: str
    witness: Localized
    count: int


@dataclass(frozen=True)
class Completeness:
    """The lines and how many sources gave each verdict; `looked` had coverage."""

    lines: tuple[Witness, ...]
    seen: int
    partly: int
    looked: int
    without: int


def completeness(body: Body, ref: str) -> Completeness:
    """Return the table of a body's observations."""
    lines = tuple(
        Witness(
            source=source_of(body, one["source"], ref),
            verdict=one["verdict"],
            words=str(wording.VERDICTS[one["verdict"]]),
            mark=MARKS[one["verdict"]],
            witness=Localized.from_json(one.get("witness", {})),
            count=one.get("count", 0),
        )
        for one in body["outage"].get("observations", [])
    )
    every = Counter(one.verdict for one in lines)
    looked = len(lines) - every["no_coverage"]
    return Completeness(lines, every["seen"], every["partly"], looked, every["no_coverage"])
