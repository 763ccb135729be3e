"""The file of a cube: by month where that stays light, else by year."""

from rasd.atlas import queries
from rasd.atlas.cube.counting import count
from rasd.atlas.cube.encoding import encoded
from rasd.atlas.cube.shape import FREE
from rasd.atlas.filters import Filters

LIGHT = 80_000
"""Bytes of a cube of months that a page loads by itself (a third of it on the wire)."""

FEW = 100_000
"""Records of which a cube of months might be light; of more it is not even tried."""


def content_of(filters: Filters, *, months: bool = False) -> bytes:
    """Return the cube of a question to the public store as it is; `months` whatever they weigh."""
    head = queries.latest_checkpoint()
    facts = {
        "log": head.origin if head else "",
        "size": head.size if head else 0,
        "question": filters.without(*FREE).question,
    }
    if months or queries.total(filters.without(*FREE)) <= FEW:
        by_month = encoded(count(filters, "month"), **facts)
        if months or len(by_month) <= LIGHT:
            return by_month
    return encoded(count(filters, "year"), **facts)
