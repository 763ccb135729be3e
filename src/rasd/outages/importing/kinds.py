"""Which files can be imported: for each kind a reader and the store of its rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasd.outages.events.event import Rejected
from rasd.outages.events.tables import Watch
from rasd.outages.importing.readers import lists, ooni
from rasd.outages.importing.stores.counts import Counts
from rasd.outages.importing.stores.events import store_events
from rasd.outages.importing.stores.tallies import store_measurements


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file. `read` streams rows or reasons; `store` writes a batch of the rows."""

    name: str
    summary: str
    read: Callable[[Path, Watch], Iterator[Any]]
    store: Callable[[list[Any]], Counts]
    batch: int = 500


KINDS = {
    kind.name: kind
    for kind in (
        Kind("ooni", "OONI measurements, JSON lines", ooni.read, store_measurements, 5_000),
        Kind("ioda-list", "outages that IODA investigated by hand", lists.ioda, store_events),
        Kind("stop", "Access Now #KeepItOn sheets", lists.stop, store_events),
        Kind("list", "any CSV with a beginning for each row", lists.compiled, store_events),
    )
}

__all__ = ["KINDS", "Kind", "Rejected"]
