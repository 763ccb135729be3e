"""Times of an outage: UTC to the minute, and an interval where nobody knows them exactly."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, model_validator

from rasd.ledger.body import Strict

FORMAT = "%Y-%m-%dT%H:%MZ"
Precision = Literal["minute", "hour", "day"]


def read(text: str) -> datetime:
    """Return `2019-10-02T17:00Z` as a time in UTC; ValueError for anything else."""
    at = datetime.strptime(text, FORMAT).replace(tzinfo=UTC)
    if write(at) != text:
        raise ValueError(f"not written as {FORMAT}")
    return at


def write(at: datetime) -> str:
    """Return a time with a zone as the text that bodies hold."""
    return at.astimezone(UTC).strftime(FORMAT)


def _checked(text: str) -> str:
    read(text)
    return text


Minute = Annotated[str, AfterValidator(_checked)]


class Interval(Strict):
    """Not before `earliest`, not after `latest`; `precision` is that of whoever stated it."""

    earliest: Minute
    latest: Minute
    precision: Precision

    @model_validator(mode="after")
    def _is_in_order(self) -> "Interval":
        if self.latest < self.earliest:
            raise ValueError("the latest time lies before the earliest")
        return self
