"""How many rows of a batch were written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """`new` and `changed` were written; `unchanged` stood there already."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.new + other.new,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
        )
