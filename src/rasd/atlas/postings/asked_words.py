"""Words and "phrases" as someone typed them, and the records that have all of them."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from pyroaring import BitMap

from rasd.atlas.postings.reading import ids_of
from rasd.text.search_key import query_terms, stems

_PHRASE = re.compile('["“”„«]([^"“”„«»]*)["“”»]')


@dataclass(frozen=True)
class AskedWords:
    """The different stems that are asked for, and the stems of each phrase in order."""

    stems: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]

    @classmethod
    def read(cls, text: str) -> "AskedWords":
        """Read a search; a quote without its partner is only a word break."""
        phrases = (tuple(stems(match[1])) for match in _PHRASE.finditer(text))
        return cls(tuple(query_terms(text)), tuple(one for one in phrases if len(one) > 1))

    def sets(self, db: sqlite3.Connection) -> Iterator[BitMap]:
        """Yield sets whose intersection is the records that have every word and every phrase."""
        for stem in self.stems:
            yield ids_of(db, f"w:{stem}")
        for phrase in self.phrases:
            yield _with_phrase(db, phrase)


def _with_phrase(db: sqlite3.Connection, phrase: tuple[str, ...]) -> BitMap:
    """Return the records that have these stems side by side; stems are letters and digits only."""
    asked = f'{{title text labels}} : "{" ".join(phrase)}"'
    rows = db.execute("SELECT rowid FROM record_fts WHERE record_fts MATCH ?", (asked,))
    return BitMap(row[0] for row in rows)
