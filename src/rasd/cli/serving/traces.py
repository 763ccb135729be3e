"""What the queue and the journal of the database would tell about when something happened.

Threat: the queue's rows have times to the microsecond and lie in the file that reports lie in,
written in order; whoever seizes it reads beside each report between which two runs it came. And
what a reporter withdrew stays in the database file or its journal until the one is copied into
the other.
"""

import sqlite3
from contextlib import closing, suppress

from django.conf import settings
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

_FULL_DISKS_AND_BUSY_READERS = sqlite3.OperationalError
PATIENCE_SECONDS = 0.2


def remove_traces() -> None:
    """Forget runs that succeeded, keep only the day of those that failed, empty the journal."""
    DBTaskResult.objects.successful().delete()
    day = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    DBTaskResult.objects.failed().update(enqueued_at=day, started_at=day, finished_at=day)
    if connection.vendor == "sqlite":
        empty_journal(str(settings.DATABASES["default"]["NAME"]))


def empty_journal(path: str) -> None:
    """Copy SQLite's journal into the database and cut it to nothing, unless someone reads now."""
    with (
        suppress(_FULL_DISKS_AND_BUSY_READERS),
        closing(sqlite3.connect(path, timeout=PATIENCE_SECONDS)) as database,
    ):
        database.execute("PRAGMA synchronous=FULL")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
