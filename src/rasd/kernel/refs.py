"""Public references such as IQ-2019-0042; given at publication only, so that gaps tell nothing."""

import re
from dataclasses import dataclass
from typing import Self

_PATTERN = re.compile(r"(?P<prefix>[A-Z]{2,8})-(?P<year>\d{4})-(?P<number>\d{4,9})")


@dataclass(frozen=True, order=True)
class Ref:
    """A parsed reference: prefix, year of the event, number within that year."""

    prefix: str
    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a reference; raise ValueError for anything else."""
        match = _PATTERN.fullmatch(text)
        if not match:
            raise ValueError("not a reference")
        return cls(match["prefix"], int(match["year"]), int(match["number"]))

    def __str__(self) -> str:
        return f"{self.prefix}-{self.year:04d}-{self.number:04d}"
