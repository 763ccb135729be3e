"""Two questions in one address."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from rasd.atlas.filters import Filters

SIDES = ("a", "b")


@dataclass(frozen=True)
class Pair:
    """A first and a second question; neither has a page or a view."""

    a: Filters
    b: Filters

    @classmethod
    def parse(cls, given: Mapping[str, str]) -> Self:
        """Read `a.place=…&b.place=…`; what has no `a.` or `b.` before it is asked on both sides."""
        return cls(*(Filters.parse(asked_of(given, side)) for side in SIDES))

    @classmethod
    def of_years(cls, first: str, second: str) -> Self:
        """Return the comparison of two periods such as 2019 and 2020."""
        return cls(Filters(since=first, until=first), Filters(since=second, until=second))

    @property
    def swapped(self) -> "Pair":
        """Return the same two questions the other way round."""
        return Pair(self.b, self.a)

    @property
    def is_empty(self) -> bool:
        """Return whether both ask for everything."""
        return self.a.is_empty and self.b.is_empty

    def query(self) -> str:
        """Return the canonical query string, or ""."""
        pairs = [
            (f"{side}.{name}", value)
            for side, filters in zip(SIDES, (self.a, self.b), strict=True)
            for name, value in filters.pairs()
            if name not in ("page", "view")
        ]
        return f"?{urlencode(pairs)}" if pairs else ""


def asked_of(given: Mapping[str, str], side: str) -> dict[str, str]:
    """Return the parameters of one side without their prefix."""
    both = {name: given[name] for name in given if "." not in name and name not in ("page", "view")}
    prefix = f"{side}."
    own = {name.removeprefix(prefix): given[name] for name in given if name.startswith(prefix)}
    return both | own
