"""What a published month says (`rasd.month/1`); known without any desk store."""

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from rasd.transparency import bands
from rasd.transparency.months import Month

SCHEMA = "rasd.month/1"
KIND = "month"
LICENCE = "CC-BY-4.0"

SEALED = ("received", "withdrawn", "rejected", "verified", "disputed", "not_verifiable")
"""Known to the team alone: in bands."""
PUBLIC = ("published", "corrections", "retractions")
"""Anyone can count these in the public log: exact."""
DAYS = ("days_to_reading", "days_to_decision", "days_to_publication")
"""Medians in whole days; empty where fewer than five things were measured."""

Band = Annotated[str, StringConstraints(pattern=bands.PATTERN)]
Count = Annotated[str, StringConstraints(pattern=r"^(0|[1-9]\d*)$")]
MaybeDays = Annotated[str, StringConstraints(pattern=r"^(0|[1-9]\d*)?$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class MonthBody(BaseModel):
    """One finished month; `since` is later than its first day where the team began within it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    schema_: Literal["rasd.month/1"] = Field(alias="schema")
    slug: Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
    since: Day
    until: Day
    received: Band
    withdrawn: Band
    rejected: Band
    verified: Band
    disputed: Band
    not_verifiable: Band
    published: Count
    corrections: Count
    retractions: Count
    days_to_reading: MaybeDays
    days_to_decision: MaybeDays
    days_to_publication: MaybeDays
    licence: Literal["CC-BY-4.0"]
    demonstration: Literal[0, 1]

    @model_validator(mode="after")
    def _within_its_month(self) -> "MonthBody":
        month = Month.parse(self.slug)
        if not month.first.isoformat() <= self.since <= self.until == month.last.isoformat():
            raise ValueError("the days are not those of the month")
        for name in SEALED:
            least, _most = bands.ends(getattr(self, name))
            if getattr(self, name) != bands.band(least):
                raise ValueError(f"{name} is not a band")
        return self


def validate(body: dict[str, Any]) -> None:
    """Raise ValueError unless `body` is that of a month."""
    try:
        MonthBody.model_validate(body)
    except ValidationError as error:
        wrong = {".".join(map(str, one["loc"])) or one["msg"] for one in error.errors()}
        raise ValueError(f"not a body of {SCHEMA}: {', '.join(sorted(wrong))}") from error
