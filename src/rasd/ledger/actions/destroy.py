"""Destroying the body of a publication, while its leaf and every proof stay.

Threat: a published text endangers someone. Body and salt go, the commitment then says nothing,
and the header that ordered it stands in the log as a tombstone.
"""

from django.db import connection, transaction

from rasd.ledger.errors import NothingToDestroy
from rasd.ledger.models import Publication


def destroy_versions(ref: str, versions: tuple[int, ...]) -> None:
    """Null salt and body of the named versions of `ref`, or raise NothingToDestroy."""
    if not versions:
        return
    there = Publication.objects.filter(ref=ref, version__in=versions, body__isnull=False)
    if there.update(salt=None, body=None) != len(versions):
        raise NothingToDestroy(f"not all of these versions of {ref} have a body to destroy")
    transaction.on_commit(_empty_write_ahead_log, robust=True)


def _empty_write_ahead_log() -> None:
    # SQLite keeps old pages in its -wal file until they are written over. PostgreSQL's dead rows
    # go with autovacuum, its archived log with the backups: the operator's guide says so.
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
