"""The public store of a release: built from the log alone, so that one log has one file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.conf import settings

from rasd.atlas.follow import StoreSource, rebuild


def write(source: Path, folder: Path) -> Path:
    """Build `folder/public/public.sqlite3` from the log in the store at `source`.

    A store that followed entry by entry has the same rows in another order; bytes that depend on
    that history would make two honest releases differ.
    """
    built = folder / "public" / "built.sqlite3"
    built.parent.mkdir(parents=True)
    rebuild(StoreSource(source), path=built)
    target = built.with_name("public.sqlite3")
    with closing(sqlite3.connect(built)) as db:
        db.execute("VACUUM INTO ?", (str(target),))
    built.unlink()
    built.with_suffix(".lock").unlink(missing_ok=True)
    return target


@contextmanager
def read_from(folder: Path) -> Iterator[None]:
    """Let all public queries and views read the store below `folder`; for a process of its own."""
    before = settings.RASD_DATA_DIR
    settings.RASD_DATA_DIR = folder
    try:
        yield
    finally:
        settings.RASD_DATA_DIR = before
