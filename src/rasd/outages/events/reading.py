"""Which list a file is, by its header."""

from collections.abc import Iterator
from pathlib import Path

from rasd.outages.events import compiled_list, ioda_list, stop_list
from rasd.outages.events.event import Event, Rejected
from rasd.outages.events.tables import ListError, header


def read_events(path: Path) -> Iterator[Event | Rejected]:
    """Return the rows of any list that we know, streaming; raise ListError for other files."""
    columns = header(path)
    if columns >= ioda_list.COLUMNS:
        return ioda_list.read(path)
    if columns >= stop_list.COLUMNS:
        return stop_list.read(path)
    if compiled_list.fits(path):
        return compiled_list.read(path)
    raise ListError("the header is that of no list that can be read")
