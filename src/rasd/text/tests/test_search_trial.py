"""The search trial through the engine that the product uses: SQLite FTS5, its own tokenizer."""

import sqlite3
from collections.abc import Iterable, Iterator

import pytest

from rasd.text.search_key import query_terms, search_key
from rasd.text.tests.search_trial import DOCUMENTS, EXPECTED, KNOWN_MISSES


@pytest.fixture
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "create virtual table doc using fts5(name unindexed, key, tokenize='unicode61')"
    )
    yield connection
    connection.close()


def add(index: sqlite3.Connection, documents: Iterable[tuple[str, str]]) -> None:
    rows = [(name, search_key(text)) for name, text in documents]
    index.executemany("insert into doc values (?, ?)", rows)


def hits(index: sqlite3.Connection, query: str) -> set[str]:
    quoted = " ".join(f'"{term}"' for term in query_terms(query))
    return {name for (name,) in index.execute("select name from doc where doc match ?", [quoted])}


def test_the_trial_is_large_enough_to_mean_something() -> None:
    assert len(DOCUMENTS) >= 36
    assert len(EXPECTED) >= 14
    assert sum(map(len, EXPECTED.values())) >= 35


@pytest.mark.parametrize("query", EXPECTED)
def test_a_query_finds_every_spelling_and_nothing_else(
    index: sqlite3.Connection, query: str
) -> None:
    add(index, DOCUMENTS.items())
    assert hits(index, query) == EXPECTED[query]


@pytest.mark.parametrize(("why", "query", "document"), KNOWN_MISSES)
def test_what_search_does_not_find_is_known(
    index: sqlite3.Connection, why: str, query: str, document: str
) -> None:
    add(index, [("it", DOCUMENTS.get(document, document))])
    assert hits(index, query) == set(), f"{why} is found now: move it to EXPECTED"


def test_a_phrase_is_found_in_another_spelling(index: sqlite3.Connection) -> None:
    add(index, [("square", "المتظاهرون في ساحه التحرير"), ("apart", "التحرير ليس في ساحة")])
    phrase = search_key("ساحة التَّحرير")
    found = index.execute("select name from doc where doc match ?", [f'"{phrase}"']).fetchall()
    assert found == [("square",)]


def test_words_of_a_query_are_safe_to_quote() -> None:
    assert query_terms('"كلب" OR key:* -- و NEAR(') == ["كلب", "or", "key", "near"]
