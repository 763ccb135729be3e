"""The part of a record that makes it an outage or a block.

The same shape is sealed at the desk while it is written (onset and limits may be missing there, and
sources count all of the case's) and stands in the public body (where they may not).
"""

from typing import Annotated, Any, Literal, get_args

from pydantic import Field, StringConstraints, model_validator

from rasd.ledger.body import Flag, Strict, Words
from rasd.outages.body.lines import (
    Acknowledgement,
    Claim,
    Network,
    Observation,
    Order,
    Series,
    Signal,
    Statement,
    Stretch,
)
from rasd.outages.body.times import Interval
from rasd.places import names

Type = Literal["shutdown", "throttling", "block", "sms_voice"]
Scope = Literal["national", "federal", "kurdistan", "governorates", "cities", "unknown"]
Cause = Literal[
    "protests", "exam", "conflict", "political", "elections", "visit", "religious",
    "technical", "power", "cable", "disaster", "attack", "other", "unknown",
]  # fmt: skip
Attribution = Literal["none", "deliberate", "technical"]
Harm = Literal["emergency", "livelihood", "education", "health", "reporting"]
TYPES, SCOPES, CAUSES, ATTRIBUTIONS, HARMS = map(get_args, (Type, Scope, Cause, Attribution, Harm))
BANDS = (0, 1, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
"""Lower bounds: how many people reported it is never published exactly."""

Service = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{0,120}$")]
Cell = Annotated[str, StringConstraints(max_length=4000)]
Column = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]


class OutagePart(Strict):
    """What was cut, for whom, from when to when, by what each source, and what nobody can say."""

    type: Type = "shutdown"
    scope: Scope = "unknown"
    areas: list[str] = Field(default=[], max_length=200)
    networks: list[Network] = Field(default=[], max_length=100)
    services: list[Service] = Field(default=[], max_length=100)
    onset: Interval | None = None
    resolution: Interval | None = None
    claims: list[Claim] = Field(default=[], max_length=100)
    states: list[Stretch] = Field(default=[], max_length=1000)
    series: Series | None = None
    cause: Cause = "unknown"
    attribution: Attribution = "none"
    attribution_basis: Words = {}
    ordered_by: Words = {}
    decision_maker: Words = {}
    statements: list[Statement] = Field(default=[], max_length=50)
    orders: list[Order] = Field(default=[], max_length=50)
    acknowledgements: list[Acknowledgement] = Field(default=[], max_length=50)
    harms: list[Harm] = []
    observations: list[Observation] = Field(default=[], max_length=100)
    signals: list[Signal] = Field(default=[], max_length=20)
    reports: int = 0
    announced: Flag = 0
    stop: dict[Column, Cell] = {}
    cannot_say: Words = {}

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> "OutagePart":
        for code in self.areas:
            names.by_code(code)
        if self.scope not in ("governorates", "cities") and self.areas:
            raise ValueError("areas are named although the scope is not areas")
        if self.onset and self.resolution and self.resolution.latest <= self.onset.earliest:
            raise ValueError("ended before it started")
        if self.attribution != "none" and not self.attribution_basis:
            raise ValueError("what the attribution rests on is missing")
        if self.reports not in BANDS:
            raise ValueError("the number of reports is not the beginning of a band")
        return self

    def to_json(self) -> dict[str, Any]:
        """Return the part as the log's canonical JSON holds it: what is not known is not there."""
        return self.model_dump(exclude_none=True)


def band(reports: int) -> int:
    """Return the lower bound of the band in which a number of reports lies."""
    return max(bound for bound in BANDS if bound <= max(reports, 0))
