"""One line of the completeness table, before it is written into a case."""

from dataclasses import dataclass
from typing import Literal

from rasd.ledger.body import Words
from rasd.outages.body import Interval

Verdict = Literal["seen", "partly", "not_seen", "no_coverage"]


@dataclass(frozen=True, slots=True)
class Line:
    """What one source has on an outage. `spans` are (start, end, state) in UTC, of what it saw.

    `key` names the source among imported facts; `public` tells whether the case may name it.
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
    spans: tuple[tuple[str, str, Literal["cut", "partial"]], ...] = ()
