"""What a consistent snapshot of the desk store offers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from rasd.cli.backups.sealing import Member

Query = Callable[[str], list[tuple[Any, ...]]]


@dataclass(frozen=True)
class Snapshot:
    """Facts of one moment; `members` yields the store's own files, `size` guesses their bytes."""

    engine: str
    counts: dict[str, int]
    migrations: list[str]
    file_names: list[str]
    checkpoint: str
    size: int
    members: Callable[[], Iterator[Member]]


def facts(query: Query, tables: list[str]) -> dict[str, Any]:
    """Read counts, migrations, sealed files' names and the last signed note in one snapshot."""
    notes = query("SELECT note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1")
    files = query("SELECT file_name FROM vault_item WHERE file_name IS NOT NULL ORDER BY 1")
    return {
        "counts": {t: query(f'SELECT count(*) FROM "{t}"')[0][0] for t in sorted(tables)},
        "migrations": [
            f"{app}.{name}"
            for app, name in query("SELECT app, name FROM django_migrations ORDER BY id")
        ],
        "file_names": [name for (name,) in files],
        "checkpoint": notes[0][0] if notes else "",
    }
