"""The public version of an outage: a public case with one more field, so that all maps know it."""

from typing import Any, Literal

from pydantic import Field, model_validator

from rasd.cases.public_body import RETRACTION_SCHEMA, PublicCase, Retraction
from rasd.ledger.body import checked
from rasd.outages.body.lines import Sourced
from rasd.outages.body.part import OutagePart

KIND = "outage"
SCHEMA = "rasd.outage/1"


class PublicOutage(PublicCase):
    """One published version of an outage."""

    schema_: Literal["rasd.outage/1"] = Field(alias="schema")  # type: ignore[assignment]
    outage: OutagePart

    @model_validator(mode="after")
    def _is_whole(self) -> "PublicOutage":
        part = self.outage
        if part.onset is None:
            raise ValueError("when it began is missing")
        if not part.cannot_say:
            raise ValueError("what we cannot say is missing")
        if any(number > len(self.sources) for number in _numbers(part)):
            raise ValueError("a line names a source that is not in the list")
        return self


def validate(body: dict[str, Any]) -> PublicOutage | Retraction:
    """Return the typed body, or raise InvalidBody naming each field that is wrong."""
    if body.get("schema") == RETRACTION_SCHEMA:
        return checked(Retraction, body)
    return checked(PublicOutage, body)


def _numbers(part: OutagePart) -> list[int]:
    lines: list[Sourced] = [*part.claims, *part.states, *part.observations, *part.signals]
    if part.series:
        lines += part.series.occurrences
    return [line.source for line in lines]
