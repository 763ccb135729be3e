"""Everything that the map page shows for one question."""

from collections.abc import Mapping
from typing import Any

from rasd.atlas import active_filters, filter_choices, queries, summary
from rasd.atlas.comparing.pair import Pair
from rasd.atlas.drawing import svg_map, timeline
from rasd.atlas.filters import LONGEST_QUERY, Filters
from rasd.atlas.suggested_filters import suggested

IN_THE_FORM = ("q", "category", "place", "from", "to", "view", "page")
TYPED = ("q", "from", "to")


def the_answer(given: Mapping[str, str], lang: str) -> dict[str, Any]:
    """Return the context of `atlas/map.html` for a query string (`request.GET`)."""
    filters = Filters.parse(given)
    governorates, beside = filter_choices.places(filters, lang)
    checkpoint = queries.latest_checkpoint()
    page = queries.records(filters)
    return {
        "filters": filters,
        "errors": dict(filters.errors),
        "typed": typed(given),
        "kept": kept(filters),
        "page": page,
        "map": svg_map.draw(filters, lang),
        "timeline": timeline.draw(filters, lang),
        "chips": active_filters.chips(filters, lang),
        "suggested": suggested(filters, page.total, lang),
        "summary": summary.of(filters, lang),
        "groups": filter_choices.groups(filters, lang),
        "governorates": governorates,
        "beside": beside,
        "question": filters.question,
        "comparison": Pair(filters, Filters()).query(),
        "as_table": filters.query(view="table") or ".",
        "as_map": filters.query(view="map") or ".",
        "checkpoint_size": checkpoint.size if checkpoint else 0,
    }


def typed(given: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed into the free fields, also where it cannot be used."""
    return {name: given.get(name, "")[:LONGEST_QUERY] for name in TYPED}


def kept(filters: Filters, offered: tuple[str, ...] = IN_THE_FORM) -> list[tuple[str, str]]:
    """Return the filters that a form does not offer, so that asking again does not lose them."""
    return [(name, value) for name, value in filters.pairs() if name not in offered]
