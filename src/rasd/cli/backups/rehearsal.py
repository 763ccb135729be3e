"""A restore that is tried before it is needed, into a place that is gone afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from rasd.cli.backups import keys, site_settings
from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.kit import open_kit
from rasd.cli.backups.known_head import KnownHead, missing_line, refuse_older
from rasd.cli.backups.lock import alone
from rasd.cli.backups.manifest import DUMP, About
from rasd.cli.backups.reports import Progress, RestoreReport, quiet
from rasd.cli.backups.restoring import report, unpack
from rasd.cli.backups.secrets_in_memory import secrets_in_memory
from rasd.cli.backups.settling import settle
from rasd.cli.backups.site_mark import site_mark
from rasd.cli.backups.stores import pg_programs, pg_restore
from rasd.config.databases import postgresql
from rasd.kernel.secret import SecretText

_ON_DISK = (
    "this system has no /dev/shm: pepper and keys lay in the data folder for some seconds and were"
    " overwritten"
)


def rehearse(
    *,
    backup: Path,
    kit: Path,
    code: SecretText,
    checkpoint: str = "",
    older: bool = False,
    progress: Progress = quiet,
) -> RestoreReport:
    """Restore into a temporary place (and database) of this site, check, remove it.

    Pepper and keys lie in memory meanwhile. `checkpoint` and `older` as in `restore`.
    Opens nothing of reporters: that needs a member's passphrase. Raises BackupError for whatever
    is wrong, findings of `verify` included.
    """
    opened = open_kit(kit, code)
    known = KnownHead.read(checkpoint, opened) if checkpoint else None
    url, data = str(settings.RASD_DATABASE_URL), keys.data_folder()
    with alone(data) as scratch, secrets_in_memory(scratch, data) as in_memory:
        about = unpack(
            backup,
            opened,
            scratch,
            database_url=url,
            accept=lambda about: refuse_older(about, known, older=older),
            progress=progress,
        )
        with _temporary_database(url) as temporary:
            if url and not temporary:
                return _only_listed(backup, about, scratch / DUMP, url)
            site_settings.write(scratch, about.settings, temporary)
            with pg_restore.filled(scratch / DUMP, temporary):
                settled = settle(scratch, about, static=False, known=known)
    if settled["findings"]:
        raise BackupError("the rehearsed restore is not whole: " + "; ".join(settled["findings"]))
    warnings = missing_line(about, known) + (() if in_memory else (_ON_DISK,))
    return report(backup, about, settled, warnings)


@contextmanager
def _temporary_database(url: str) -> Iterator[str]:
    """Yield the URL of a database made for this, "" where there is none or none may be made."""
    if not url:
        yield ""
        return
    import psycopg
    from psycopg.sql import SQL, Identifier

    # One name for each site, so that what a killed rehearsal left is replaced by the next.
    name = f"rasd_rehearsal_{site_mark(keys.data_folder())}"
    drop = SQL("DROP DATABASE IF EXISTS {}").format(Identifier(name))
    with psycopg.connect(**pg_programs.connection(postgresql(url)), autocommit=True) as db:
        try:
            db.execute(drop)
            db.execute(SQL("CREATE DATABASE {} TEMPLATE template0").format(Identifier(name)))
        except psycopg.errors.InsufficientPrivilege:
            yield ""
            return
        try:
            yield urlsplit(url)._replace(path=f"/{name}").geturl()
        finally:
            db.execute(drop)


def _only_listed(backup: Path, about: About, dump: Path, url: str) -> RestoreReport:
    """Check what can be checked without a database: the dump lists every table's rows."""
    if missing := set(about.counts) - pg_restore.tables_with_data(dump, postgresql(url)):
        raise BackupError(f"the dump lacks {', '.join(sorted(missing))}")
    return RestoreReport(
        into=backup,
        day=date.fromisoformat(about.day),
        database="postgresql (listed)",
        counts=about.counts,
        files=about.files,
        checked=("the dump was read to its end and lists every table; its rows were not loaded",),
    )
