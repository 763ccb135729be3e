"""A dump back into an empty PostgreSQL database, in one transaction; emptied again on failure."""

import hashlib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.stores import pg_programs
from rasd.config.databases import postgresql

# Beside the dump while a restore fills a database that was empty before.
FILLING = "filling"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"


@contextmanager
def filled(dump: Path, url: str, *, again: bool = False) -> Iterator[None]:
    """Fill the database while the block settles it; empty it when the block fails.

    Nothing to do without `url`. The dump is removed at the end. `again` tells that a killed restore
    had begun to fill this very database, so that it may be emptied.
    """
    if not url:
        yield
        return
    database = postgresql(url)
    if again:
        _empty(database)
    _refuse_unless_empty(database)
    mark = dump.with_name(FILLING)
    mark.write_text(_mark(url))
    _run(dump, database)
    dump.unlink()
    try:
        yield
    except BaseException:
        _empty(database)
        raise
    mark.unlink()


def was_filling(staging: Path, url: str) -> bool:
    """Return whether a restore into this folder was killed while it filled this database."""
    mark = staging / FILLING
    return bool(url) and mark.is_file() and mark.read_text() == _mark(url)


def _mark(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()


def tables_with_data(dump: Path, database: dict[str, Any]) -> set[str]:
    """Return the tables whose rows a dump holds, by reading its list."""
    program = pg_programs.find("pg_restore", database)
    listed = subprocess.run(
        [program, "--list", str(dump)], capture_output=True, text=True, check=False
    )
    if listed.returncode:
        raise BackupError(f"pg_restore cannot read the dump: {_last(listed.stderr)}")
    lines = (line.split() for line in listed.stdout.splitlines())
    return {w[6] for w in lines if len(w) > 6 and w[3:5] == ["TABLE", "DATA"]}


def _run(dump: Path, database: dict[str, Any]) -> None:
    program = pg_programs.find("pg_restore", database)
    ended = subprocess.run(
        [
            program,
            *("--no-owner", "--no-privileges", "--no-password"),
            *("--single-transaction", "--exit-on-error"),
            f"--dbname={database['NAME']}",
            str(dump),
        ],
        env=pg_programs.environment(database),
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        raise BackupError(f"pg_restore failed: {_last(ended.stderr)}")


def _refuse_unless_empty(database: dict[str, Any]) -> None:
    import psycopg

    try:
        with psycopg.connect(**pg_programs.connection(database)) as db:
            tables = db.execute(_TABLES).fetchall()
    except psycopg.OperationalError as error:
        raise BackupError(f"PostgreSQL does not answer: {str(error).splitlines()[0]}") from None
    if tables:
        name = database["NAME"]
        raise BackupError(f"the database {name} is not empty: a restore needs a new one")


def _empty(database: dict[str, Any]) -> None:
    import psycopg
    from psycopg.sql import SQL, Identifier

    with psycopg.connect(**pg_programs.connection(database)) as db:
        for (table,) in db.execute(_TABLES).fetchall():
            db.execute(SQL("DROP TABLE IF EXISTS {} CASCADE").format(Identifier(table)))


def _last(said: str) -> str:
    lines = [line for line in said.strip().splitlines() if line]
    return lines[0] if lines else "no reason given"
