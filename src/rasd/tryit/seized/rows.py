"""The stored rows of one report, straight from the database, without anything that interprets."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from rasd.intake.models import Claim, Referral, Rejection, Release, Report, Withdrawal
from rasd.tryit.seized.hexdump import dump
from rasd.vault.models import Folder, FolderKey, FolderWrap, Item, Shredding

MOST_BYTES = 4096


@dataclass(frozen=True)
class Cell:
    """One stored value: `text` where it can be read, a dump where it is bytes."""

    column: str
    text: str = ""
    dump: str = ""
    size: int = 0
    left_out: int = 0

    @property
    def is_id(self) -> bool:
        """Tell whether the value is only a random id."""
        try:
            return bool(UUID(self.text))
        except ValueError:
            return False


@dataclass(frozen=True)
class Table:
    """The rows of one table."""

    name: str
    rows: list[list[Cell]]

    @property
    def matters(self) -> bool:
        """Tell whether these rows would say most, if they could be read."""
        return self.name in (Report._meta.db_table, Item._meta.db_table)


def stored_rows(report: Report) -> list[Table]:
    """Return every row that belongs to a report, by table."""
    return [Table(rows.model._meta.db_table, list(_raw(rows))) for rows in _all(report)]


def _all(report: Report) -> Iterator[QuerySet[Any]]:
    folder = report.folder_id
    yield Report.objects.filter(pk=report.pk)
    yield Item.objects.filter(folder=folder).order_by("seq")
    yield Folder.objects.filter(pk=folder)
    yield FolderKey.objects.filter(folder=folder)
    yield FolderWrap.objects.filter(folder_key__folder=folder)
    steps = (Claim, Rejection, Referral, Withdrawal)
    later: list[QuerySet[Any]] = [
        model._default_manager.filter(report=report.pk) for model in steps
    ]
    later.append(Release.objects.filter(claim__report=report.pk))
    later.append(Shredding.objects.filter(folder=folder))
    yield from (rows for rows in later if rows.exists())


def _raw(rows: QuerySet[Any]) -> Iterator[list[Cell]]:
    with connection.cursor() as cursor:
        cursor.execute(*rows.query.sql_with_params())
        names = [column[0] for column in cursor.description]
        for values in cursor.fetchall():
            yield [_cell(name, value) for name, value in zip(names, values, strict=True)]


def _cell(column: str, value: object) -> Cell:
    if not isinstance(value, bytes | memoryview):
        return Cell(column, text="NULL" if value is None else str(value))
    data = bytes(value)
    shown = data[:MOST_BYTES]
    return Cell(column, dump=dump(shown), size=len(data), left_out=len(data) - len(shown))
