"""Do the rows and sets that pages show say what the published bodies say?

Threat: someone leaves the log as it is and changes only what visitors see. A large store is looked
through in pieces, by as many processes as there are processors; memory does not grow with it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from rasd.atlas import conf, store
from rasd.atlas.index_check import rows
from rasd.atlas.index_check.pieces import looked_through, pieces_of
from rasd.atlas.postings.checking import ChunkCheck, differences
from rasd.ledger.verify import Finding

__all__ = ["check_index"]
Progress = Callable[[int], None]


def check_index(path: Path | None = None, *, progress: Progress | None = None) -> list[Finding]:
    """Return every row and set of the store that differs from what the log's bodies make of it.

    Names in search words follow the site's lists of kinds and places: after these were edited,
    `./rasd rebuild` brings the rows in line. `progress` hears the pieces in percent.
    """
    return list(_findings(path or conf.store_path(), progress))


def _findings(path: Path, progress: Progress | None) -> Iterator[Finding]:
    db = store.connect(path)
    pieces, chunks = pieces_of(db), list[ChunkCheck]()
    for done, looked in enumerate(looked_through(path, pieces), 1):
        if isinstance(looked, ChunkCheck):
            chunks.append(looked)
        else:
            yield from looked
        if progress:
            progress(100 * done // len(pieces))
    yield from rows.without_entry(db)
    for where, what in differences(db, chunks):
        yield Finding("index", where, what)
