"""The lines of an outage. `source` is the number of a line in the record's list of sources."""

from typing import Annotated, Literal, Protocol

from pydantic import Field, StringConstraints, model_validator

from rasd.ledger.body import Link, MaybeDay, Strict, Words
from rasd.outages.body.times import Interval, Minute

Number = Annotated[int, Field(ge=1, le=999)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Digest = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")]
MISSING = -1
"""A percentage or a value that nobody stated or measured."""
LONGEST_SIGNAL = 5_000


class Sourced(Protocol):
    """Any line that names its source."""

    source: int


class Network(Strict):
    """Who carries the traffic; `asn` is 0 where the source names only the company."""

    asn: Annotated[int, Field(ge=0, le=4_294_967_295)] = 0
    name: Name
    access: Literal["fixed", "mobile", "both", "unknown"] = "unknown"


class Claim(Strict):
    """What one source says of the beginning or the end, where sources differ."""

    source: Number
    about: Literal["onset", "resolution"]
    at: Interval
    says: Words = {}


class _Span(Strict):
    start: Minute
    end: Minute

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "_Span":
        if self.end <= self.start:
            raise ValueError("the end does not lie after the start")
        return self


class Stretch(_Span):
    """What one source says of the network from `start` to `end`; percent of the usual traffic."""

    source: Number
    state: Literal["cut", "partial", "back"]
    percent: Annotated[int, Field(ge=MISSING, le=100)] = MISSING


class Occurrence(_Span):
    """One cut of a series."""

    source: Number


class Series(Strict):
    """Cuts that belong together: an exam season, nights of a curfew."""

    pattern: Literal["exam", "curfew", "protest", "other"]
    local_hours: Annotated[
        str, StringConstraints(pattern=r"^(([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)?$")
    ] = ""
    occurrences: list[Occurrence] = Field(default=[], max_length=400)


class Statement(Strict):
    """What an official said, in our words; `sha256` names the copy that the team keeps."""

    day: MaybeDay = ""
    by: Words = Field(min_length=1)
    says: Words = Field(min_length=1)
    url: Link = ""
    sha256: Digest = ""


class Order(Strict):
    """A legal order or a letter that told operators to cut."""

    day: MaybeDay = ""
    issuer: Words = Field(min_length=1)
    title: Words = Field(min_length=1)
    url: Link = ""
    sha256: Digest = ""


class Acknowledgement(Strict):
    """What an operator told its customers."""

    network: Name
    day: MaybeDay = ""
    says: Words = Field(min_length=1)
    url: Link = ""


class Observation(Strict):
    """What one source saw. `no_coverage`: it did not look there then, so it missed nothing."""

    source: Number
    verdict: Literal["seen", "partly", "not_seen", "no_coverage"]
    witness: Words = {}
    count: Annotated[int, Field(ge=0)] = 0


class Signal(Strict):
    """A measured series: one value every `step_minutes` from `start`, MISSING where there is none.

    `baseline`, `low` and `high` are what was to be expected, as long as `values` or empty.
    """

    source: Number
    name: Words = Field(min_length=1)
    unit: Literal["percent", "count"]
    step_minutes: Annotated[int, Field(ge=1, le=1440)]
    start: Minute
    values: list[Annotated[int, Field(ge=MISSING)]] = Field(min_length=1, max_length=LONGEST_SIGNAL)
    baseline: list[Annotated[int, Field(ge=MISSING)]] = []
    low: list[Annotated[int, Field(ge=MISSING)]] = []
    high: list[Annotated[int, Field(ge=MISSING)]] = []

    @model_validator(mode="after")
    def _has_one_expectation_a_value(self) -> "Signal":
        if any(
            len(line) not in (0, len(self.values)) for line in (self.baseline, self.low, self.high)
        ):
            raise ValueError("baseline and interval are not as long as the values")
        return self
