"""Changing single bytes of what is stored, past every rule: what someone with the file can do."""

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Cell:
    """One stored value, by SQLite's rowid, as bytes; numbers as their text."""

    table: str
    column: str
    rowid: int
    kind: str
    raw: bytes

    def flip(self, at: int, bit: int) -> None:
        """Store the value with one bit of one byte changed, without asking any constraint."""
        damaged = bytearray(self.raw)
        damaged[at] ^= 1 << bit
        value: object = bytes(damaged)
        expression = "CAST(%s AS TEXT)" if self.kind == "text" else "%s"
        if self.kind == "integer":
            value = int.from_bytes(damaged, "big", signed=True)
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA ignore_check_constraints = ON")
            cursor.execute(
                f'UPDATE {self.table} SET "{self.column}" = {expression} WHERE rowid = %s',
                [value, self.rowid],
            )
            cursor.execute("PRAGMA ignore_check_constraints = OFF")


def stored_cells() -> list[Cell]:
    """Return every value that is not NULL in every table of the ledger."""
    cells = []
    with connection.cursor() as cursor:
        for model in TABLES:
            table = model._meta.db_table
            for field in model._meta.local_concrete_fields:
                if field.column is None:
                    continue
                column = field.column
                cursor.execute(
                    f'SELECT rowid, typeof("{column}"), "{column}", CAST("{column}" AS BLOB)'
                    f' FROM {table} WHERE "{column}" IS NOT NULL'
                )
                for rowid, kind, value, blob in cursor.fetchall():
                    raw = value.to_bytes(8, "big", signed=True) if kind == "integer" else blob
                    if raw:
                        cells.append(Cell(table, column, rowid, kind, bytes(raw)))
    return cells
