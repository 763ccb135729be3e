"""The desk store as someone who seized the machine sees it: tables, rows, bytes."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import psycopg

from tests.e2e.harness.environment import Place

Value = Any


def ask(place: Place, query: str, *values: Value) -> list[tuple[Value, ...]]:
    """Run a query with `?` for values on either engine and return its rows, if it has any."""
    if place.database_url:
        with psycopg.connect(place.database_url) as connection:
            cursor = connection.execute(query.replace("?", "%s"), values)  # type: ignore[arg-type]
            return cursor.fetchall() if cursor.description else []
    with closing(sqlite3.connect(place.data / "desk.sqlite3", timeout=20)) as connection:
        rows = connection.execute(query, values).fetchall()
        connection.commit()
        return rows


def count(place: Place, table: str, condition: str = "true") -> int:
    """Count the rows of a table."""
    return int(ask(place, f"SELECT count(*) FROM {table} WHERE {condition}")[0][0])


def every_row(place: Place) -> Iterator[tuple[str, bytes]]:
    """Yield every row of every PostgreSQL table as its text and its bytes; SQLite is a file."""
    if not place.database_url:
        return
    named = "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname = 'public'"
    for (table,) in ask(place, named):
        for row in ask(place, f"SELECT * FROM {table}"):
            parts = [
                bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for v in row
            ]
            yield table, b"\x00".join(parts)
