"""Pages of a list, numbered from one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of `total` results."""

    items: Sequence[T]
    number: int
    size: int
    total: int

    @property
    def count(self) -> int:
        """Return how many pages there are, at least one."""
        return max(1, -(-self.total // self.size))

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.count else None


def page_number(raw: str | None) -> int:
    """Read a page number from a query string; anything unusable is page one."""
    return max(1, int(raw)) if raw and raw.isascii() and raw.isdigit() and len(raw) < 7 else 1
