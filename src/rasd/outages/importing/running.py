"""Importing one file: streamed, in batches, each a transaction of its own."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import transaction

from rasd.kernel.clock import today
from rasd.outages.events.event import Rejected
from rasd.outages.importing.asked import Asked
from rasd.outages.importing.kinds import Kind
from rasd.outages.importing.rows import Remark
from rasd.outages.importing.stores.counts import Counts
from rasd.outages.models import Import

UNASKED = Asked()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file; `earlier` is the import that took the very same file before."""

    counts: Counts = field(default_factory=Counts)
    rejected: int = 0
    remarks: list[str] = field(default_factory=list)
    earlier: Import | None = None


def import_file(
    kind: Kind,
    path: Path,
    *,
    asked: Asked = UNASKED,
    reject: Callable[[Rejected], None],
    watch: Callable[[int, int], None] = lambda done, total: None,
    dry_run: bool = False,
    again: bool = False,
) -> Outcome:
    """Take one file in and return what was written.

    `reject` is called for each row that cannot be used, `watch` with the bytes read and the bytes
    in all. A file that was taken before is passed over unless `again`. An import that broke off
    is simply run anew: rows that stand there already count as unchanged.

    Raises:
        OSError, EOFError, ListError, LineTooLong: the file cannot be read as this kind. What was
            read before stays written.
    """
    digest = digest_of(path)
    earlier = Import.objects.filter(source=kind.name, digest=digest).first()
    if earlier and not again:
        return Outcome(earlier=earlier)
    if dry_run:
        with transaction.atomic():
            done = _batches(kind, path, asked, reject, watch)
            transaction.set_rollback(True)
        return done
    done = _batches(kind, path, asked, reject, watch)
    Import.objects.update_or_create(
        source=kind.name,
        digest=digest,
        defaults={
            "day": today(),
            "taken": done.counts.new + done.counts.changed,
            "unchanged": done.counts.unchanged,
            "rejected": done.rejected,
            "remarks": done.remarks,
        },
    )
    return done


def _batches(
    kind: Kind,
    path: Path,
    asked: Asked,
    reject: Callable[[Rejected], None],
    watch: Callable[[int, int], None],
) -> Outcome:
    total = path.stat().st_size
    rejected, remarks = 0, list[str]()

    def kept(rows: Iterator[Any]) -> Iterator[Any]:
        nonlocal rejected
        for row in rows:
            if isinstance(row, Rejected):
                rejected += 1
                reject(row)
            elif isinstance(row, Remark):
                remarks.append(row.text)
            else:
                yield row

    rows = kept(kind.read(path, lambda done: watch(done, total), asked))
    counts = Counts()
    while batch := list(islice(rows, kind.batch)):
        with transaction.atomic():
            counts += kind.store(batch)
    return Outcome(counts, rejected, remarks)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
