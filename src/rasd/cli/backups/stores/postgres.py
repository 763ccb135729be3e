"""A snapshot of a PostgreSQL desk store: pg_dump's own form, straight from its pipe."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.manifest import DUMP
from rasd.cli.backups.sealing import Member
from rasd.cli.backups.stores import pg_programs
from rasd.cli.backups.stores.snapshot import Snapshot, facts

# A tar names each size before the bytes, so the dump of unknown length goes in parts.
PART = 8 << 20
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"


@contextmanager
def snapshot(database: dict[str, Any]) -> Iterator[Snapshot]:
    """Hold one snapshot for the counts and for pg_dump; `database` as in Django's settings."""
    import psycopg

    program = pg_programs.find("pg_dump", database)
    with psycopg.connect(**pg_programs.connection(database)) as db:
        db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        name = db.execute("SELECT pg_export_snapshot()").fetchone()[0]  # type: ignore[index]
        size = db.execute("SELECT pg_database_size(current_database())").fetchone()[0]  # type: ignore[index]
        tables = [table for (table,) in db.execute(TABLES)]
        known = facts(lambda sql: db.execute(sql).fetchall(), tables)
        command = [program, "--format=custom", "--no-owner", "--no-privileges", "--no-password"]

        def members() -> Iterator[Member]:
            return _dump([*command, f"--snapshot={name}"], database)

        yield Snapshot(engine="postgresql", size=size, members=members, **known)


def _dump(command: list[str], database: dict[str, Any]) -> Iterator[Member]:
    process = subprocess.Popen(
        command,
        env=pg_programs.environment(database),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        number = 0
        while part := process.stdout.read(PART):  # type: ignore[union-attr]
            yield Member(f"{DUMP}/{number:06}", len(part), [part])
            number += 1
        said = process.stderr.read().decode(errors="replace")  # type: ignore[union-attr]
        if process.wait():
            raise BackupError(f"pg_dump failed: {said.strip().splitlines()[-1:] or 'no reason'}")
    finally:
        process.kill()
        process.wait()
