"""Two states of a log, each from a release, a public store or a data folder."""

from pathlib import Path

from rasd.atlas.reader import PublicReader
from rasd.ledger.header import Header
from rasd.ledger.reader import LogReader
from rasd.ledger.records import Entry
from rasd.mirror.checking.log_reader import ReleaseReader
from rasd.mirror.making.log_files import ENTRIES


class NothingThere(ValueError):
    """The path holds neither a release nor a public store."""


def opened(path: Path) -> LogReader:
    """Return the log at `path`; NothingThere when there is none."""
    if (path / ENTRIES).is_file():
        return ReleaseReader(path)
    for store in (path, path / "public" / "public.sqlite3"):
        if store.is_file():
            return PublicReader(store)
    raise NothingThere(f"{path} is neither a release nor a public store")


def entries(reader: LogReader) -> list[tuple[Header, Entry]]:
    """Return every entry with its header; ValueError for one that cannot be read."""
    found = []
    for one in reader.entries():
        if not isinstance(one, Entry):
            raise ValueError(f"{one.table} {one.row} cannot be read: {one.error}")
        found.append((Header.from_bytes(one.header), one))
    return found
