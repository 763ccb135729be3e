"""From a question to SQL; values always travel as parameters."""

from rasd.atlas.filters import Filters
from rasd.atlas.index.words import exact_words
from rasd.text.search_key import query_terms

Parameters = dict[str, str]


def where(filters: Filters) -> tuple[str, Parameters]:
    """Return ` WHERE …` (or nothing) over the table `record`, and its parameters.

    A record is in a span of time when any day that it may cover is: `2019-10` known to the month
    only is found from any day of that October.
    """
    conditions: list[str] = []
    values: Parameters = {}

    def add(condition: str, name: str, value: str) -> None:
        if value:
            conditions.append(condition)
            values[name] = value

    add("(category = :category OR category_group = :category)", "category", filters.category)
    add("status = :status", "status", filters.status)
    add("place = :place", "place", filters.place)
    add("last_day >= :first", "first", filters.first_day)
    add("first_day <= :last", "last", filters.last_day)
    found = "id IN (SELECT rowid FROM record_fts WHERE record_fts MATCH :words)"
    add(found, "words", match_all(filters.text))
    return (f" WHERE {' AND '.join(conditions)}" if conditions else ""), values


def match_all(text: str) -> str:
    """Return the FTS5 query for records that have every word of `text`, in any of its forms."""
    return " AND ".join(f'{{title text labels}} : "{term}"' for term in query_terms(text))


def match_ranked(text: str) -> str:
    """Return the same query, with exact words as a bonus for ranking that excludes nothing."""
    needed = match_all(text)
    bonus = " OR ".join(f'exact : "{word}"' for word in exact_words(text).split())
    return f"({needed}) AND (({needed}) OR {bonus})" if bonus else needed
