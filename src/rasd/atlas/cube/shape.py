"""What a cube holds.

For each kind, each place and each month (or year) four counts, of which any span of whole months
has an exact answer, the same as the list's. Found from month a to month b are the records that
began in a … b, and those that began before a and had not ended before a:

    sum(started[a … b]) + sum(reaching[… a - 1]) - sum(ending[… a - 1])
"""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

Unit = Literal["month", "year"]
Layer = Counter[int]
"""Counts by place in the cube: (kind * places + place) * units + unit of time; zeros left out."""
LAYERS = ("started", "reaching", "ending", "year_only")
FREE = ("category", "place", "since", "until")
"""Fields of a question that its cube answers for every value."""


@dataclass(frozen=True)
class Cube:
    """Counts of the records that a question finds; `layers` are in the order of LAYERS.

    `started`: records by the unit in which they began. `reaching` and `ending`: those that reach
    over more than one unit, by their first and by their last. `year_only`: those of `started` of
    which only the year is known (in a cube of months they stand in January).
    Time begins with `first` (YYYY-MM or YYYY) and holds whole years. `governorates` of the
    `places` are on the map, the others in the strip beside it.
    """

    unit: Unit
    first: str
    units: int
    places: tuple[str, ...]
    governorates: int
    categories: tuple[str, ...]
    groups: tuple[str, ...]
    layers: tuple[Layer, ...]

    @property
    def size(self) -> int:
        """Return how many counts each layer has, zeros too."""
        return len(self.categories) * len(self.places) * self.units

    @property
    def records(self) -> int:
        """Return how many records there are in all."""
        return self.layers[0].total()
