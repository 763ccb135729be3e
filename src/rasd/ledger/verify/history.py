"""Does each record's history follow: numbers without gaps, versions in order, days that advance?"""

from collections.abc import Iterable, Iterator
from datetime import date

from rasd.kernel.refs import Ref
from rasd.ledger.header import Header
from rasd.ledger.records import Entry, Unreadable
from rasd.ledger.verify.finding import Finding

Numbering = Iterable[tuple[str, int, int] | Unreadable]


class HistoryCheck:
    """Refs, versions, kinds and days over the whole log, and the stored numbering where kept."""

    def __init__(self, numbering: Numbering | None) -> None:
        self._numbering = numbering
        self._day = date.min
        self._latest: dict[str, tuple[str, int]] = {}
        self._numbers: dict[tuple[str, int], int] = {}

    def take(self, entry: Entry, header: Header | None) -> Iterator[Finding]:
        if header is None:
            return
        where = f"leaf {entry.seq}"
        if header.day < self._day:
            yield Finding("day", where, "dated before the leaf that precedes it")
        self._day = max(self._day, header.day)
        kind, version = self._latest.get(header.ref, (header.kind, 0))
        if header.kind != kind:
            yield Finding("kind", where, f"{header.ref} was of kind {kind} before")
        if header.version != version + 1:
            yield Finding("version", where, f"version {version + 1} of {header.ref} was expected")
        elif version == 0:
            yield from self._first(where, Ref.parse(header.ref))
        self._latest[header.ref] = (header.kind, header.version)

    def _first(self, where: str, ref: Ref) -> Iterator[Finding]:
        due = self._numbers.get((ref.prefix, ref.year), 0) + 1
        if ref.number != due:
            yield Finding("ref", where, f"{ref} given where number {due} was due")
        self._numbers[ref.prefix, ref.year] = ref.number

    def finish(self) -> Iterator[Finding]:
        if self._numbering is None:
            return
        stored: dict[tuple[str, int], int] = {}
        for row in self._numbering:
            if isinstance(row, Unreadable):
                yield Finding("unreadable", f"{row.table} {row.row}", row.error)
            else:
                stored[row[0], row[1]] = row[2]
        if stored != self._numbers:
            yield Finding("numbering", "numbering", "last numbers given differ from the log's refs")
