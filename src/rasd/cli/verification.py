"""What `./rasd verify` checks: the desk's ledger, the public store, and that they agree."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

Progress = Callable[[str, int], None]
SHOWN_PERCENT = "what pages show, %"
"""For progress: counted in percent, all else in entries."""


@dataclass
class Outcome:
    """What was looked at, and everything that does not hold."""

    checked: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)


def verify(*, key: str | None, kept: tuple[str, ...], progress: Progress) -> Outcome:
    """Check what this data folder has; Django must be started.

    `key` is the log's public key as the checking person knows it, `kept` are signed checkpoints
    that they kept from earlier.
    """
    from rasd.atlas import conf

    outcome = Outcome()
    desk = _desk_is_there()
    public = conf.store_path()
    if desk:
        _check_desk(outcome, key, kept, progress)
    if public.is_file():
        _check_public(outcome, public, key, kept, progress)
    if desk and public.is_file():
        _compare(outcome)
    elif desk and _desk_head():
        outcome.findings.append("public store: missing; `./rasd rebuild` makes it")
    if not outcome.checked:
        outcome.findings.append("there is neither a desk store nor a public store here")
    return outcome


def _desk_is_there() -> bool:
    """Return whether this folder has a desk store with a ledger; never makes one by looking."""
    from django.apps import apps

    if not apps.is_installed("rasd.ledger"):
        return False
    from django.db import connection

    from rasd.ledger.models import Publication

    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).is_file():
        return False

    return Publication._meta.db_table in connection.introspection.table_names()


def _check_desk(
    outcome: Outcome, key: str | None, kept: tuple[str, ...], progress: Progress
) -> None:
    from rasd.ledger.desk_reader import DeskReader
    from rasd.ledger.errors import LogKeyMissing
    from rasd.ledger.queries import size
    from rasd.ledger.verify import verify_log
    from rasd.transparency.check import MonthCheck

    if size() == 0:
        outcome.checked.append("desk ledger: nothing is published yet")
        return
    try:
        found = verify_log(
            DeskReader(key),
            remembered=kept,
            progress=lambda n: progress("desk", n),
            more=[MonthCheck()],
        )
    except LogKeyMissing as error:
        outcome.findings.append(f"desk ledger: {error}; give the public key with --key")
        return
    outcome.checked.append(f"desk ledger: {size()} publications")
    outcome.findings += [f"desk ledger: {finding}" for finding in found]


def _check_public(
    outcome: Outcome, path: Path, key: str | None, kept: tuple[str, ...], progress: Progress
) -> None:
    import sqlite3

    from rasd.atlas.index_check import check_index
    from rasd.atlas.queries import log_size
    from rasd.atlas.reader import PublicReader
    from rasd.atlas.store import StoreOutdated
    from rasd.ledger.verify import verify_log
    from rasd.transparency.check import MonthCheck

    reader = PublicReader(path, key)
    try:
        if log_size() or list(reader.heads()):
            found = verify_log(
                reader,
                remembered=kept,
                progress=lambda n: progress("public", n),
                more=[MonthCheck()],
            )
            found += check_index(path, progress=lambda part: progress(SHOWN_PERCENT, part))
            outcome.findings += [f"public store: {finding}" for finding in found]
        outcome.checked.append(f"public store: {log_size()} publications")
    except StoreOutdated as error:
        outcome.findings.append(f"public store: {error}")
    except (sqlite3.DatabaseError, ValueError) as error:
        outcome.findings.append(f"public store: cannot be read ({error}); `./rasd rebuild`")


def _compare(outcome: Outcome) -> None:
    import sqlite3

    from rasd.atlas.queries import latest_checkpoint
    from rasd.atlas.store import StoreOutdated

    ours = _desk_head()
    try:
        head = latest_checkpoint()
    except (sqlite3.DatabaseError, StoreOutdated):
        return  # already said
    if ours == (head.note if head else ""):
        return
    outcome.findings.append(
        "the public store and the desk ledger do not end at the same checkpoint;"
        " `./rasd serve` or `./rasd rebuild` brings the public store up to date"
    )


def _desk_head() -> str:
    """Return the desk's latest signed note, or nothing."""
    from rasd.ledger.queries import latest_checkpoint

    head = latest_checkpoint()
    return head.note if head else ""
