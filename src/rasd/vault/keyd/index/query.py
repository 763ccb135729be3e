"""A search as SQL: the asker's groups and every filter inside the query, never after it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from rasd.text.search_key import query_terms
from rasd.vault.keyd.index.schema import FACETS


@dataclass(frozen=True)
class Query:
    """Words (all must occur; with `any_word`, the best matches first) and filters.

    `filters`: facets (a value or a list of them), `from` and `to` (ISO dates or their beginnings),
    `folders` (ids), `whole_days` ("1": known to the day at least). Unknown filters are an error, so
    that a typo never widens a search.
    """

    words: str = ""
    filters: Mapping[str, Any] = field(default_factory=dict)
    any_word: bool = False
    limit: int = 50
    offset: int = 0

    def __post_init__(self) -> None:
        unknown = set(self.filters) - {*FACETS, "from", "to", "folders", "whole_days"}
        if unknown:
            raise ValueError(f"unknown filters: {sorted(unknown)}")

    def condition(self, groups: Collection[UUID]) -> tuple[str, list[Any]]:
        """Return the FROM and WHERE clauses with their parameters."""
        source = "doc"
        tests = [
            f"doc.id IN (SELECT doc FROM doc_group WHERE group_id IN ({_marks(groups)}))"  # noqa: S608
        ]
        values: list[Any] = [str(group) for group in groups]
        if self.words.strip():
            source += " JOIN words ON words.rowid = doc.id"
            tests.append("words MATCH ?")
            values.append(self._match())
        for name, wanted in self.filters.items():
            test, given = _test(name, wanted)
            tests.append(test)
            values += given
        return f"FROM {source} WHERE {' AND '.join(tests)}", values

    def order(self) -> str:
        """Newest events first; by closeness of the words when any may match."""
        if self.any_word and self.words.strip():
            return "ORDER BY words.rank, doc.id"
        return "ORDER BY doc.date DESC, doc.id"

    def _match(self) -> str:
        terms = [f'"{term}"' for term in query_terms(self.words)]
        # A query of signs and particles alone has no word to match: it finds nothing.
        return (" OR " if self.any_word else " AND ").join(terms) or '""'


def _test(name: str, wanted: Any) -> tuple[str, list[Any]]:
    if name == "from":
        # "2019-10" may be any day of that month: its end counts.
        return "doc.date <> '' AND doc.date || '~' >= ?", [str(wanted)]
    if name == "to":
        return "doc.date <> '' AND substr(doc.date, 1, ?) <= ?", [len(str(wanted)), str(wanted)]
    if name == "whole_days":
        return "length(doc.date) >= 10", []
    column = "folder" if name == "folders" else name
    options = [wanted] if isinstance(wanted, (str, UUID)) else list(wanted)
    return f"doc.{column} IN ({_marks(options)})", [str(option) for option in options]


def _marks(values: Collection[Any]) -> str:
    return ", ".join("?" * len(values))
