"""Published hexagons that records lie in."""

from rasd.atlas import store
from rasd.atlas.filters import Filters
from rasd.atlas.queries.conditions import where

MOST = 200


def counts_by_cell(filters: Filters) -> list[tuple[str, int]]:
    """Return (H3 index, records) for the answer to a question, the fullest first, at most 200."""
    condition, values = where(filters)
    joint = " AND" if condition else " WHERE"
    rows = store.connect().execute(
        f"SELECT cell, count(*) FROM record{condition}{joint} cell <> ''"  # noqa: S608
        f" GROUP BY cell ORDER BY 2 DESC, 1 LIMIT {MOST}",
        values,
    )
    return [(row[0], row[1]) for row in rows]
