"""Comparisons that are one step away from the one shown, or to begin with."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from rasd.atlas import queries
from rasd.atlas.comparing.pair import Pair
from rasd.atlas.filters import Filters
from rasd.kernel.clock import today


@dataclass(frozen=True)
class Preset:
    """A comparison in words, and its query string."""

    words: str
    query: str


def to_begin_with() -> Pair | None:
    """Return the last two whole years that have records; None where there are none."""
    this = f"{today().year:04}"
    years = [one.code for one in queries.counts_by_year(Filters()) if one.count and one.code < this]
    return Pair.of_years(years[-2], years[-1]) if len(years) > 1 else None


def onward(pair: Pair) -> list[Preset]:
    """Return comparisons that keep the first question and change one thing."""
    found = [Preset(_("The other way round"), pair.swapped.query())]
    if earlier := _year_before(pair.a):
        found.append(Preset(_("The first with the year before"), Pair(pair.a, earlier).query()))
    found.append(Preset(_("The first with all records"), Pair(pair.a, Filters()).query()))
    return [one for one in found if one.query != pair.query()]


def _year_before(filters: Filters) -> Filters | None:
    """Return the same question for the same days of the year before; None without a whole period.

    The 29th of February of a leap year becomes the 28th.
    """
    if not (filters.since and filters.until):
        return None
    return replace(
        filters, page=1, since=_minus_a_year(filters.since), until=_minus_a_year(filters.until)
    )


def _minus_a_year(partial: str) -> str:
    shifted = f"{int(partial[:4]) - 1:04}{partial[4:]}"
    return f"{shifted[:8]}28" if shifted[5:] == "02-29" else shifted
