"""Which files can be imported: for each kind a reader and the store of its rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasd.outages.events.tables import Watch
from rasd.outages.importing.asked import Asked
from rasd.outages.importing.readers import (
    aggregation,
    ioda,
    lists,
    netblocks,
    ooni,
    radar,
    reference,
)
from rasd.outages.importing.stores.counts import Counts
from rasd.outages.importing.stores.events import store_events
from rasd.outages.importing.stores.facts import (
    store_fingerprints,
    store_levels,
    store_networks,
    store_sums,
    store_targets,
)
from rasd.outages.importing.stores.tallies import store_measurements


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file. `read` streams rows or reasons; `store` writes a batch of the rows."""

    name: str
    summary: str
    read: Callable[[Path, Watch, Asked], Iterator[Any]]
    store: Callable[[list[Any]], Counts]
    batch: int = 500


KINDS = {
    kind.name: kind
    for kind in (
        Kind("ooni", "OONI measurements, JSON lines", ooni.read, store_measurements, 5_000),
        Kind("ooni-aggregation", "answers of OONI's aggregation API", aggregation.read, store_sums),
        Kind("ioda-list", "outages that IODA investigated by hand", lists.ioda, store_events),
        Kind("ioda-events", "answers of IODA's API v2: events", ioda.events, store_events),
        Kind("ioda-signals", "answers of IODA's API v2: signals", ioda.signals, store_levels),
        Kind("radar", "Cloudflare Radar's outages, JSON or CSV", radar.read, store_events),
        Kind("stop", "Access Now #KeepItOn sheets", lists.stop, store_events),
        Kind("netblocks", "alerts of NetBlocks, CSV or text", netblocks.read, store_events),
        Kind("list", "any CSV with a beginning for each row", lists.compiled, store_events),
        Kind("testlist", "addresses to test, of the Citizen Lab", reference.targets, store_targets),
        Kind("asn", "networks of the country", reference.networks, store_networks),
        Kind("state-owned", "networks that states own", reference.state_owned, store_networks),
        Kind("fingerprints", "known block pages", reference.fingerprints, store_fingerprints),
    )
}
