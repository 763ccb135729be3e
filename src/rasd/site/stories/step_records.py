"""Which published records belong to a step: those it names, and all of its time and place."""

from dataclasses import dataclass
from typing import Any

from rasd.atlas import queries
from rasd.atlas.buckets import is_place
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record
from rasd.places import names

MOST = 60
AT_FIRST = 6
"""So many are seen at once; the others open below them."""


@dataclass(frozen=True)
class StepRecords:
    """Records in the order in which they happened; `query` asks the map for those of the step."""

    first: tuple[Record, ...]
    others: tuple[Record, ...]
    total: int
    query: str

    @property
    def left_out(self) -> int:
        """Return how many only the map lists."""
        return self.total - len(self.first) - len(self.others)

    @property
    def governorates(self) -> set[str]:
        """Return the codes of places that the records are counted in."""
        return {record.place for record in (*self.first, *self.others)}


def of_step(step: dict[str, Any]) -> StepRecords:
    """Return the records of one step of a `rasd.story/1` body."""
    question = Filters(
        since=step["from"],
        until=(step["to"] or step["from"]),
        place=counted_in(step["place"]),
        category=step["category"],
    )
    listed: dict[str, Record] = {}
    total = 0
    if step["records"]:
        page = queries.records(question, page=1, size=MOST)
        listed, total = {record.ref: record for record in page.items}, page.total
    for ref in step["refs"]:
        record = queries.record(ref)
        if record and ref not in listed:
            listed[ref] = record
            total += 1
    found = sorted(listed.values(), key=lambda record: (record.started, record.ref))
    return StepRecords(
        first=tuple(found[:AT_FIRST]),
        others=tuple(found[AT_FIRST:]),
        total=total,
        query=question.query() if step["from"] else "",
    )


def counted_in(place: str) -> str:
    """Return the governorate or bucket under which the map counts a place, "" for none."""
    if not place or is_place(place):
        return place
    try:
        return names.by_code(place).governorate
    except KeyError:
        return ""
