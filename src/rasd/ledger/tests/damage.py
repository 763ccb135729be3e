"""Changing single bits of what is stored: what someone with the database file can do."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from rasd.ledger.models import (
    AuditEntry,
    Checkpoint,
    DerivedRule,
    Node,
    Numbering,
    Publication,
)

TABLES = [AuditEntry, Checkpoint, DerivedRule, Node, Numbering, Publication]
# How each engine names a row.
ROW = {"sqlite": "rowid", "postgresql": "ctid"}


@dataclass(frozen=True)
class Cell:
    """One stored value as the bytes that stand for it."""

    table: str
    column: str
    row: object
    kind: str
    raw: bytes

    def flip(self, at: int, bit: int) -> None:
        """Store the value with one bit changed; SQLite is told to ask no constraint."""
        damaged = bytearray(self.raw)
        damaged[at] ^= 1 << bit
        expression, value = _written(self.kind, bytes(damaged))
        with connection.cursor() as cursor:
            _check_constraints(cursor, on=False)
            try:
                cursor.execute(
                    f'UPDATE {self.table} SET "{self.column}" = {expression} '
                    f"WHERE {ROW[connection.vendor]} = %s",
                    [value, self.row],
                )
            finally:
                if connection.vendor == "sqlite":
                    _check_constraints(cursor, on=True)


def _check_constraints(cursor, on: bool) -> None:
    if connection.vendor == "sqlite":
        cursor.execute(f"PRAGMA ignore_check_constraints = {'OFF' if on else 'ON'}")


def _as_stored(column: str) -> str:
    if connection.vendor == "sqlite":
        # As an expression it has no declared type, and Python's reader makes no date of it.
        return f"""CASE typeof("{column}") WHEN 'text' THEN "{column}" || '' ELSE "{column}" END"""
    return f'"{column}"'


def _written(kind: str, data: bytes) -> tuple[str, object]:
    if kind == "int":
        return "%s", int.from_bytes(data, "big", signed=True)
    if kind == "date":
        days = int.from_bytes(data, "big", signed=True)
        return "%s", date.fromordinal(days) if 0 < days < 3_000_000 else date.min
    if kind == "UUID":
        return "%s", UUID(bytes=data)
    if kind == "str":
        text = "CAST(%s AS TEXT)" if connection.vendor == "sqlite" else "convert_from(%s, 'UTF8')"
        return text, data
    return "%s", data


def _raw(value: object) -> bytes:
    match value:
        case int():
            return value.to_bytes(8, "big", signed=True)
        case date():
            return value.toordinal().to_bytes(4, "big")
        case UUID():
            return value.bytes
        case str():
            return value.encode()
        case _:
            return bytes(value)  # type: ignore[call-overload]


def stored_cells() -> list[Cell]:
    """Return every value that is not NULL in every table of the ledger, as the engine keeps it."""
    cells = []
    row_name = ROW[connection.vendor]
    with connection.cursor() as cursor:
        for model in TABLES:
            table = model._meta.db_table
            for column in [f.column for f in model._meta.local_concrete_fields if f.column]:
                cursor.execute(
                    f"SELECT {row_name}, {_as_stored(column)} FROM {table} "
                    f'WHERE "{column}" IS NOT NULL'
                )
                for row, value in cursor.fetchall():
                    if raw := _raw(value):
                        cells.append(Cell(table, column, row, type(value).__name__, raw))
    return cells
