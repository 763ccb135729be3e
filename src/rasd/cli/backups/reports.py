"""What a backup or a restore did."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

# Bytes done and bytes in all (a good guess: age and tar add a little).
Progress = Callable[[int, int], None]


def quiet(done: int, total: int) -> None:
    """Show no progress."""


@dataclass(frozen=True)
class BackupReport:
    """One sealed file: where, its size in bytes, what it holds, which old ones were removed."""

    path: Path
    size: int
    day: date
    counts: dict[str, int]
    files: int
    pruned: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class RestoreReport:
    """What was brought back, and what `verify` says of it (`findings` empty: all good).

    `database` is `sqlite` or `postgresql`; `postgresql (listed)` where a rehearsal could only read
    the dump, because the role may not make a database.
    """

    into: Path
    day: date
    database: str
    counts: dict[str, int]
    files: int
    checked: tuple[str, ...]
    findings: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
