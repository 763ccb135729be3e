"""Everything that pages, files and the API read from the public store."""

from rasd.atlas.queries.counting import (
    Count,
    counts_by_bucket,
    counts_by_category,
    counts_by_governorate,
    counts_by_month,
    counts_by_start,
    counts_by_status,
    counts_by_year,
    total,
)
from rasd.atlas.queries.facets import (
    counts_by_actor,
    counts_by_affected,
    counts_by_confidence,
    counts_by_district,
    counts_by_law,
    counts_by_scope,
)
from rasd.atlas.queries.hexagons import TooManyCells, cells, counts_by_cell
from rasd.atlas.queries.history import Version, body, versions
from rasd.atlas.queries.lists import (
    each_record,
    latest,
    record,
    records,
)
from rasd.atlas.queries.log import Checkpoint, latest_checkpoint, log_entries, log_size, log_vkey
from rasd.atlas.queries.outages import Outage, outage_days, outages
from rasd.atlas.queries.pages import (
    PageRow,
    TakenBack,
    page,
    page_address,
    page_taken_back,
    pages,
)
from rasd.atlas.queries.proving import proof
from rasd.atlas.queries.retractions import Retraction, retraction, retractions
from rasd.atlas.queries.shown import Record
from rasd.atlas.queries.suggesting import Suggestion, named, suggest

__all__ = [
    "TooManyCells",
    "counts_by_scope",
    "counts_by_law",
    "counts_by_district",
    "counts_by_confidence",
    "counts_by_cell",
    "counts_by_affected",
    "counts_by_actor",
    "cells",
    "Checkpoint",
    "Count",
    "Outage",
    "PageRow",
    "Record",
    "Retraction",
    "Suggestion",
    "TakenBack",
    "Version",
    "body",
    "counts_by_bucket",
    "counts_by_category",
    "counts_by_governorate",
    "counts_by_month",
    "counts_by_start",
    "counts_by_status",
    "counts_by_year",
    "each_record",
    "latest",
    "latest_checkpoint",
    "log_entries",
    "log_size",
    "log_vkey",
    "named",
    "outage_days",
    "outages",
    "page",
    "page_address",
    "page_taken_back",
    "pages",
    "proof",
    "record",
    "records",
    "retraction",
    "retractions",
    "suggest",
    "total",
    "versions",
]
