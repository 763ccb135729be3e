"""One line of the completeness table, before it is written into a case."""

from dataclasses import dataclass
from typing import Any, Literal

from rasd.ledger.body import Words
from rasd.outages.body import Interval

Verdict = Literal["seen", "partly", "not_seen", "no_coverage"]

State = Literal["cut", "partial"]


@dataclass(frozen=True, slots=True)
class Line:
    """What one source has on an outage. `spans` are (start, end, state) in UTC, of what it saw.

    `chart` is a signal of the body without its source. `key` names the source among imported
    facts; `public` tells whether the case may name it.
    """

    key: str
    name: str
    verdict: Verdict
    witness: Words
    url: str = ""
    day: str = ""
    public: bool = True
    count: int = 0
    onsets: tuple[Interval, ...] = ()
    resolutions: tuple[Interval, ...] = ()
    spans: tuple[tuple[str, str, State], ...] = ()
    chart: dict[str, Any] | None = None

    @property
    def hours(self) -> tuple[str, str] | None:
        """Return the first and the last minute of the hours in which it saw it, where it has no
        claim of the beginning.
        """
        if self.onsets or not self.spans:
            return None
        return min(span[0] for span in self.spans), max(span[1] for span in self.spans)
