"""Map, months and outages on the home page, drawn once for each state of the log and each language.

Counting every record for every visitor would make the busiest page the slowest one.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rasd.atlas import conf, queries
from rasd.atlas.drawing import strip, svg_map
from rasd.atlas.filters import Filters
from rasd.kernel import clock
from rasd.observatory.listing.overview import overview
from rasd.observatory.listing.question import Question

FIRST_YEAR = 2012
"""The network began to document."""


@dataclass(frozen=True)
class Glance:
    """Three pieces of the home page as HTML."""

    where: SafeString
    when: SafeString
    outages: SafeString


def glance(lang: str) -> Glance:
    """Return the pieces for what is published now, in the active language, which is `lang`."""
    head = queries.latest_checkpoint()
    return _drawn(lang, clock.today().year, f"{conf.store_path()}\n{head.note if head else ''}")


@lru_cache(maxsize=6)
def _drawn(lang: str, last_year: int, _state: str) -> Glance:
    where = {"filters": Filters(), "map": svg_map.draw(Filters(), lang)}
    when = {
        "strip": strip.years(FIRST_YEAR, last_year, lang),
        "first_year": FIRST_YEAR,
        "last_year": last_year,
    }
    return Glance(
        render_to_string("site/home_where.html", where),
        render_to_string("site/home_when.html", when),
        render_to_string("site/home_outages.html", overview(Question(), 1, lang)),
    )
