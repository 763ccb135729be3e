"""Everything that the map page shows for one question."""

from collections.abc import Mapping
from typing import Any

from rasd.atlas import active_filters, filter_choices, queries
from rasd.atlas.drawing import svg_map, timeline
from rasd.atlas.filters import LONGEST_QUERY, Filters


def the_answer(given: Mapping[str, str], lang: str) -> dict[str, Any]:
    """Return the context of `atlas/map.html` for a query string (`request.GET`)."""
    filters = Filters.parse(given)
    governorates, beside = filter_choices.places(filters, lang)
    checkpoint = queries.latest_checkpoint()
    return {
        "filters": filters,
        "errors": dict(filters.errors),
        "typed": {name: given.get(name, "")[:LONGEST_QUERY] for name in ("q", "from", "to")},
        "page": queries.records(filters),
        "map": svg_map.draw(filters, lang),
        "timeline": timeline.draw(filters, lang),
        "chips": active_filters.chips(filters, lang),
        "categories": filter_choices.categories(filters, lang),
        "governorates": governorates,
        "beside": beside,
        "statuses": filter_choices.status_choices(filters, lang),
        "question": filters.query(page=1, view="map"),
        "as_table": filters.query(view="table") or ".",
        "as_map": filters.query(view="map") or ".",
        "checkpoint_size": checkpoint.size if checkpoint else 0,
    }
