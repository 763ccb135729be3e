"""Making a backup: one moment of the desk store and its files, sealed while it is written."""

import os
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from rasd.cli.backups import keys, names
from rasd.cli.backups.destination import backup_days, backup_folder
from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.lock import alone
from rasd.cli.backups.manifest import ABOUT, FORMAT, MANIFEST, SEALED, SITE_FILES, About, manifest
from rasd.cli.backups.reports import BackupReport, Progress, quiet
from rasd.cli.backups.sealing import Member, Tar, pieces_of, seal
from rasd.cli.backups.stores.snapshot import Snapshot
from rasd.cli.backups.whole_file import WholeFile
from rasd.kernel.clock import today

_DAY = 86400


def make_backup(destination: Path | None = None, *, progress: Progress = quiet) -> BackupReport:
    """Write `rasd-backup-SITE-DAY-N.age` into a folder and remove those that are too old.

    Raises BackupError; then no half file remains, and old ones are removed all the same but the
    newest.
    """
    data = keys.data_folder()
    folder = (destination or backup_folder()).expanduser().absolute()
    with alone(data) as scratch:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            mark = keys.site_mark(data)
            # Before anything can fail, and again at the end without sparing any.
            newest = next(reversed(names.backups_in(folder, mark)), None)
            gone = names.prune(folder, mark, today=today(), days=backup_days(), spare=newest)
            recipient = keys.recipient(data)
            file = WholeFile(folder, names.next_name(folder, mark, today()))
        except OSError as error:
            raise BackupError(f"{folder} cannot be written: {error.strerror}") from None
        try:
            with ExitStack() as stack:
                store = stack.enter_context(_snapshot(scratch))
                about = _about(store)
                tar = Tar()
                stream = tar.of(_members(data, about, store, tar), int(time.time()) // _DAY * _DAY)
                total = store.size + _sealed_size(data, store)
                seal(stream, file.handle, recipient, total=total, progress=progress)
            size = file.commit()
        except OSError as error:
            file.discard()
            raise BackupError(f"the backup cannot be written: {error.strerror}") from error
        except BaseException:
            file.discard()
            raise
        gone += names.prune(folder, mark, today=today(), days=backup_days())
    return BackupReport(
        path=file.path,
        size=size,
        day=today(),
        counts=about.counts,
        files=about.files,
        pruned=tuple(gone),
        warnings=_warnings(folder, data),
    )


def _snapshot(scratch: Path) -> AbstractContextManager[Snapshot]:
    from django.db import connection

    from rasd.cli.backups.stores import postgres, sqlite

    if connection.vendor == "postgresql":
        return postgres.snapshot(connection.settings_dict)
    return sqlite.snapshot(Path(connection.settings_dict["NAME"]), scratch)


def _about(store: Snapshot) -> About:
    from rasd.cli.backups.site_settings import differing

    try:
        release = version("rasd")
    except PackageNotFoundError:
        release = "checkout"
    return About(
        format=FORMAT,
        rasd=release,
        day=today().isoformat(),
        engine=store.engine,
        migrations=store.migrations,
        counts=store.counts,
        files=len(store.file_names),
        checkpoint=store.checkpoint,
        settings=differing(),
    )


def _members(data: Path, about: About, store: Snapshot, tar: Tar) -> Iterator[Member]:
    raw = about.to_bytes()
    yield Member(ABOUT, len(raw), [raw])
    yield from store.members()
    for name in SITE_FILES:
        yield from _file(data / name, f"site/{name}")
    for name in store.file_names:
        # Withdrawn since the snapshot: its file is gone, and must not come back.
        yield from _file(data / "files" / name, f"{SEALED}/{name}")
    closing = manifest(tar.hashes, keys.backup_mac(data))
    yield Member(MANIFEST, len(closing), [closing])


def _file(path: Path, name: str) -> Iterator[Member]:
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return
    with file:
        size = os.fstat(file.fileno()).st_size
        yield Member(name, size, pieces_of(file, size))


def _sealed_size(data: Path, store: Snapshot) -> int:
    paths = (data / "files" / name for name in store.file_names)
    return sum(path.stat().st_size for path in paths if path.is_file())


def _warnings(folder: Path, data: Path) -> tuple[str, ...]:
    if folder.resolve().is_relative_to(data):
        return (f"{folder} lies in the data folder: what destroys one destroys both",)
    return ()
