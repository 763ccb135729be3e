"""Looking for words in the raw bytes: the database, its journal, the sealed files, all the rest."""

import mmap
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from rasd.tryit.seized.files import kept_files

PLACES = ("database", "journal", "files", "rest")
ENCODINGS = ("utf-8", "utf-16-le")


@dataclass(frozen=True)
class Found:
    """How often a piece of text stands in each place, as readable bytes."""

    phrase: str
    counts: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True)
class Searched:
    """What was looked through, in bytes, and what was found."""

    sizes: dict[str, int]
    found: list[Found]


def search(phrases: list[str]) -> Searched:
    """Count each phrase in every file of the data folder (and in PostgreSQL's tables)."""
    sizes = dict.fromkeys(PLACES, 0)
    counts = {phrase: dict.fromkeys(PLACES, 0) for phrase in phrases}
    for kind, path in kept_files():
        with suppress(FileNotFoundError):  # a journal may vanish while we look
            sizes[kind] += path.stat().st_size
            _count_in(path, counts, kind)
    if connection.vendor == "postgresql":
        for phrase in phrases:
            counts[phrase]["database"] = _rows_with(phrase)
    return Searched(sizes, [Found(phrase, counts[phrase]) for phrase in phrases])


def _count_in(path: Path, counts: dict[str, dict[str, int]], kind: str) -> None:
    if not path.stat().st_size:
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for phrase, by_place in counts.items():
            for encoding in ENCODINGS:
                by_place[kind] += _occurrences(data, phrase.encode(encoding))


def _occurrences(data: mmap.mmap, wanted: bytes) -> int:
    count, at = 0, data.find(wanted)
    while at >= 0 and count < 99:
        count, at = count + 1, data.find(wanted, at + 1)
    return count


def _rows_with(phrase: str) -> int:
    """Count PostgreSQL's rows in which the phrase stands, as text or as bytes."""
    count = 0
    wanted = phrase.encode().hex()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            name = connection.ops.quote_name(table)
            cursor.execute(
                f"SELECT count(*) FROM {name} AS one "  # noqa: S608  a name from the catalogue
                "WHERE strpos(one::text, %s) > 0 OR strpos(one::text, %s) > 0",
                [phrase, wanted],
            )
            count += cursor.fetchone()[0]
    return count
