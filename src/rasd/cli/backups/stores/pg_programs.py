"""PostgreSQL's own client programs, and how they are told where the database is."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from rasd.cli.backups.errors import BackupError

_DEBIAN = Path("/usr/lib/postgresql")


def connection(database: dict[str, Any]) -> dict[str, Any]:
    """Return psycopg's arguments for one of Django's DATABASES."""
    named = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST"}
    found = {key: database.get(name) for key, name in {**named, "port": "PORT"}.items()}
    return {key: value for key, value in found.items() if value}


def environment(database: dict[str, Any]) -> dict[str, str]:
    """Return the environment of a client program: a password never stands in its arguments."""
    names = {"dbname": "DATABASE"}
    given = connection(database).items()
    here = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    told = {f"PG{names.get(key, key.upper())}": str(value) for key, value in given}
    return {**here, **told, "LC_ALL": "C.UTF-8"}


def find(program: str, database: dict[str, Any]) -> str:
    """Return the oldest `program` not older than the server; BackupError names its package."""
    import psycopg

    try:
        with psycopg.connect(**connection(database)) as db:
            server = db.info.server_version // 10000
    except psycopg.OperationalError as error:
        raise BackupError(f"PostgreSQL does not answer: {str(error).splitlines()[0]}") from None
    known = [(version, path) for path in _candidates(program) if (version := _version(path))]
    fitting = sorted(pair for pair in known if pair[0] >= server)
    if not fitting:
        older = f" (found {max(known)[0]})" if known else ""
        raise BackupError(
            f"{program} {server} or newer is missing{older}: sudo apt install postgresql-client"
        )
    return fitting[0][1]


def _candidates(program: str) -> list[str]:
    on_path = shutil.which(program)
    return [*([on_path] if on_path else []), *map(str, _DEBIAN.glob(f"*/bin/{program}"))]


def _version(path: str) -> int:
    said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
    match = re.search(r"(\d+)(\.\d+)?", said)
    return int(match[1]) if match else 0
