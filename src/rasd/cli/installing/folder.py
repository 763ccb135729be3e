"""Which folder becomes a site; never one that holds something else."""

import fcntl
import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rasd.cli.environment import DEMO_MARK, READY_MARK
from rasd.cli.installing.answers import ASKED
from rasd.cli.installing.journal import NAME as JOURNAL
from rasd.cli.installing.problem import Problem
from rasd.config import site_file
from rasd.config.env import SETTINGS

LOCK = ".init.lock"
OURS = {JOURNAL, site_file.NAME, LOCK, READY_MARK, "secrets", "desk.sqlite3", "lost+found"}


def data_folder(given: str | None) -> Path:
    """Return the folder, made (0700) when absent; raises Problem for a demonstration or another's.

    Threat: the demonstration's passphrases are public; no later care makes a site of it.
    """
    data = Path(given or str(SETTINGS[0].read())).expanduser().resolve()
    if (data / DEMO_MARK).exists():
        raise Problem(f"{data} is a demonstration, its passphrases are public: choose another")
    for key in ASKED:
        if os.environ.get(f"RASD_{key.upper()}"):
            raise Problem(f"unset RASD_{key.upper()} first: what init asks goes into site.toml")
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        there = {path.name for path in data.iterdir()}
    except OSError as error:
        raise Problem(
            f"{data}: {error.strerror}; make it with\n"
            f"    sudo install -d -m 700 -o {getpass.getuser()} {data} {data}-backups {data}-kit"
        ) from None
    if there and not there & OURS:
        raise Problem(f"{data} holds something that is not a site: choose an empty folder")
    return data


def is_finished(data: Path) -> bool:
    """Tell whether an earlier run went to its end."""
    return (data / READY_MARK).is_file()


@contextmanager
def alone_in(data: Path) -> Iterator[None]:
    """Keep a second run on this folder out."""
    descriptor = os.open(data / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise Problem("another ./rasd init is running on this folder") from None
    finally:
        os.close(descriptor)
