"""Some records over the time of all: lanes with years below, and rows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from rasd.observatory.heat.lanes import lanes
from rasd.observatory.listing.cut import Cut
from rasd.observatory.listing.overview import years_with_records
from rasd.observatory.listing.row import row


def over_time(cuts: Sequence[Cut], lang: str) -> dict[str, Any]:
    """Return lanes, ticks and rows of these records; lanes begin with the first year of any."""
    first, last = years_with_records()
    return {
        "lanes": lanes(cuts, date(first, 1, 1), date(last + 1, 1, 1)),
        "ticks": [str(year) for year in range(first, last + 1)],
        "rows": [row(cut, lang) for cut in cuts],
    }
