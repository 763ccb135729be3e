"""Hourly sums of verdicts for each network, service and layer: what the detectors read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from rasd.outages.measurements.scoring import Scored

STATES = ("blocked", "down", "ok", "insufficient")


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One hour (`YYYY-MM-DDTHH`, UTC) of one service on one network."""

    hour: str
    country: str
    network: str
    service: str


@dataclass(slots=True)
class Tally:
    """How many measurements of each state, by layer where blocked, and one witness of a block.

    Existence is kept (`blocked`, of `total`), never a mean: one clear block among many failures
    of a probe stays visible, and insufficient measurements count for nothing.
    """

    total: int = 0
    states: dict[str, int] = field(default_factory=lambda: dict.fromkeys(STATES, 0))
    layers: dict[str, int] = field(default_factory=dict)
    strongest: float = 0.0
    witness: str = ""

    def add(self, scored: Scored) -> None:
        """Count one measurement."""
        found = scored.verdict
        self.total += 1
        self.states[found.state] += 1
        if found.state == "blocked":
            self.layers[found.layer] = self.layers.get(found.layer, 0) + 1
            if found.weight > self.strongest:
                self.strongest, self.witness = found.weight, scored.id

    @property
    def share(self) -> float | None:
        """Return blocked of all that decide, 0 to 1, or None where none does: not "ok"."""
        deciding = self.total - self.states["insufficient"]
        return self.states["blocked"] / deciding if deciding else None


def rollup(measurements: Iterable[Scored]) -> dict[Cell, Tally]:
    """Return the tallies; order and batches of the input make no difference but to the witness."""
    tallies: dict[Cell, Tally] = {}
    for one in measurements:
        cell = Cell(one.time[:13], one.country, one.network, service_of(one))
        tallies.setdefault(cell, Tally()).add(one)
    return tallies


def service_of(scored: Scored) -> str:
    """Return the host that was measured, or the name of the test where it is the service."""
    if scored.input and "://" in scored.input:
        try:
            return (urlsplit(scored.input).hostname or scored.test).removeprefix("www.")
        except ValueError:
            return scored.test
    return scored.input or scored.test
