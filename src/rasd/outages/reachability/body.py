"""What a published state of reachability says (`rasd.reachability/1`)."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from rasd.ledger.body import Flag, Strict, checked
from rasd.outages.body.part import Service
from rasd.outages.body.times import Minute
from rasd.outages.reachability.judging import FEWEST, State

SCHEMA = "rasd.reachability/1"
KIND = "reachability"
LICENCE = "CC-BY-4.0"
SLUG = "iraq"
Count = Annotated[int, Field(ge=0)]


class Cell(Strict):
    """One service on one network (`asn` 0: unknown); `until` ends the last hour that decides."""

    asn: Annotated[int, Field(ge=0, le=4_294_967_295)]
    service: Service
    state: State
    until: Minute
    blocked: Count
    down: Count
    ok: Count
    insufficient: Count

    @model_validator(mode="after")
    def _rests_on_measurements(self) -> "Cell":
        deciding = self.blocked + self.down + self.ok
        if (self.state == "insufficient") != (deciding < FEWEST):
            raise ValueError("a state that too few measurements decide, or none that enough do")
        if self.state == "ok" and self.blocked:
            raise ValueError("ok although something was blocked")
        return self


class ReachabilityBody(Strict):
    """All cells, in order of service and network; `source` names who measured."""

    schema_: Literal["rasd.reachability/1"] = Field(alias="schema")
    slug: Literal["iraq"]
    source: Literal["OONI"]
    cells: list[Cell] = Field(max_length=2000)
    licence: Literal["CC-BY-4.0"]
    demonstration: Flag

    @model_validator(mode="after")
    def _has_each_cell_once(self) -> "ReachabilityBody":
        keys = [(one.service, one.asn) for one in self.cells]
        if keys != sorted(set(keys)):
            raise ValueError("the cells are not in order, or one stands twice")
        return self


def validate(body: dict[str, Any]) -> None:
    """Raise ValueError unless `body` is such a state."""
    checked(ReachabilityBody, body)
