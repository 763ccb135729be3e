"""The records of one file, exactly those under the checkpoint that the file names."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from rasd.atlas.exports.about import About
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record, each_record

Body = dict[str, Any]


def shown(filters: Filters, about: About) -> Iterator[tuple[Record, Body]]:
    """Yield records with their bodies, newest event first, in constant memory.

    What is published while a long file is being sent has a later entry in the log and stays out;
    what is retracted meanwhile is out at once.
    """
    for record, body in islice(each_record(filters), about.most or None):
        if record.seq < about.log_size:
            # The store checked the body's form and hash when it took it over.
            yield record, json.loads(body)
