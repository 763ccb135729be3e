"""From a backup, its kit and the code to a whole site in an empty folder."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from rasd.cli.backups import keys, site_settings
from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.kit import Kit, open_kit
from rasd.cli.backups.known_head import KnownHead, missing_line, refuse_older
from rasd.cli.backups.manifest import DUMP, SEALED, About
from rasd.cli.backups.migrations import refuse_newer
from rasd.cli.backups.reports import Progress, RestoreReport, quiet
from rasd.cli.backups.settling import settle
from rasd.cli.backups.stores import pg_restore
from rasd.cli.backups.target import STAGING, staged
from rasd.cli.backups.unsealing import unseal
from rasd.cli.environment import READY_MARK
from rasd.kernel.secret import SecretText


def restore(
    *,
    backup: Path,
    kit: Path,
    code: SecretText,
    into: Path,
    database_url: str = "",
    checkpoint: str = "",
    older: bool = False,
    progress: Progress = quiet,
) -> RestoreReport:
    """Fill the empty folder `into` (and the empty database) with a site as it was.

    `checkpoint` is a signed head of the log that someone kept: a backup that ends before it is
    refused, or with `older` restored and said to be so; one whose log leads elsewhere is found out.

    The store is brought up to this code, the public store built anew, everything verified. Raises
    BackupError and leaves both empty; findings of `verify` are no error but stand in the report.
    """
    opened = open_kit(kit, code)
    known = KnownHead.read(checkpoint, opened) if checkpoint else None
    into = into.expanduser().absolute()
    again = pg_restore.was_filling(into / STAGING, database_url)
    with staged(into) as staging:
        about = unpack(
            backup,
            opened,
            staging,
            database_url=database_url,
            accept=lambda about: refuse_older(about, known, older=older),
            progress=progress,
        )
        site_settings.write(staging, about.settings, database_url)
        with pg_restore.filled(staging / DUMP, database_url, again=again):
            settled = settle(staging, about, static=True, known=known)
        if not settled["findings"]:
            # What the mark stands for is given: there are a kit and a backup that open.
            (staging / READY_MARK).touch(mode=0o600)
    return report(into, about, settled, missing_line(about, known))


def unpack(
    backup: Path,
    kit: Kit,
    staging: Path,
    *,
    database_url: str,
    accept: Callable[[About], None] = lambda about: None,
    progress: Progress,
) -> About:
    """Unseal into `staging` and lay the kit's secrets beside; `accept` may refuse by raising."""

    def fitting(about: About) -> None:
        accept(about)
        refuse_newer(about.migrations)
        if about.engine == "postgresql" and not database_url:
            raise BackupError("this backup is of PostgreSQL: give --database-url of an empty one")
        if about.engine == "sqlite" and database_url:
            raise BackupError("this backup is of SQLite: leave out --database-url")

    about = unseal(backup, kit, staging, accept=fitting, progress=progress)
    _lift_site_files(staging)
    (staging / SEALED).mkdir(mode=0o700, exist_ok=True)
    _write_secrets(staging, kit)
    return about


def report(
    into: Path, about: About, settled: dict[str, Any], warnings: tuple[str, ...] = ()
) -> RestoreReport:
    """Say what came back."""
    return RestoreReport(
        into=into,
        day=date.fromisoformat(about.day),
        database=about.engine,
        counts=about.counts,
        files=settled["files"],
        checked=tuple(settled["checked"]),
        findings=tuple(settled["findings"]),
        warnings=warnings,
    )


def _lift_site_files(staging: Path) -> None:
    folder = staging / "site"
    if folder.is_dir():
        for path in folder.iterdir():
            path.rename(staging / path.name)
        folder.rmdir()


def _write_secrets(staging: Path, kit: Kit) -> None:
    (staging / "secrets").mkdir(mode=0o700, exist_ok=True)  # a rehearsal's lies in memory
    for name, content in kit.files.items():
        keys.write_secret(staging / "secrets" / name, content.reveal())
    keys.write_secret(staging / "secrets" / keys.MAC, kit.mac.reveal())
    public = keys.public_of(kit.identities[0])
    keys.write_recipient(staging, public)
