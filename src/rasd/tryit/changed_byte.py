"""One byte of a published record, changed in a copy, and what the product's own check says.

The copy is of the public store, the file from which every page is made: it holds no report.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import rasd
from rasd.atlas import conf, queries

SECONDS = 90
WAIT_SECONDS = 30
FIELD = b'"started":"'
_one_at_a_time = threading.Lock()


class Busy(RuntimeError):
    """Others are checking; this machine does one at a time."""


@dataclass(frozen=True)
class Change:
    """The byte that was changed: where, and the words around it before and after."""

    ref: str
    at: int
    before: str
    after: str
    byte_before: str
    byte_after: str


@dataclass(frozen=True)
class Run:
    """What `verify` printed, and its exit status: 0 when all holds."""

    status: int
    output: str


@dataclass(frozen=True)
class Trial:
    """The same check on an untouched and on a changed copy."""

    change: Change
    honest: Run
    changed: Run

    @property
    def convinces(self) -> bool:
        """Tell whether the honest copy passed and the changed one did not."""
        return self.honest.status == 0 and self.changed.status != 0


def try_it(ref: str = "") -> Trial:
    """Copy the public store twice, change one byte in one copy, verify both, delete both.

    `ref`: the record to change; the latest one for none. Raises Busy.
    """
    if not _one_at_a_time.acquire(timeout=WAIT_SECONDS):
        raise Busy
    try:
        with tempfile.TemporaryDirectory(prefix="rasd-try-") as folder:
            honest, changed = Path(folder) / "as-it-is", Path(folder) / "one-byte-changed"
            store = _copy_into(honest)
            shutil.copytree(honest, changed)
            change = _change(changed / store, ref)
            runs = [_start(data) for data in (honest, changed)]
            return Trial(change, *(_result(run, folder) for run in runs))
    finally:
        _one_at_a_time.release()


def _copy_into(data: Path) -> Path:
    """Copy the store as SQLite does it, whole even while someone publishes."""
    source = conf.store_path()
    inside = Path(source.parent.name) / source.name
    (data / inside).parent.mkdir(parents=True)
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as live,
        closing(sqlite3.connect(data / inside)) as copy,
    ):
        live.backup(copy)
    return inside


def _change(store: Path, ref: str) -> Change:
    """Turn the last digit of the record's date into its neighbour: one bit of one byte."""
    with closing(sqlite3.connect(store)) as db, db:
        seq, found, body = _body(db, ref)
        start = body.index(FIELD) + len(FIELD)
        at = body.index(b'"', start) - 1
        changed = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
        db.execute("UPDATE body SET body = ? WHERE seq = ?", (changed, seq))
    return Change(
        ref=found,
        at=at,
        before=body[start : at + 1].decode(),
        after=changed[start : at + 1].decode(),
        byte_before=f"{body[at]:02x}",
        byte_after=f"{changed[at]:02x}",
    )


def _body(db: sqlite3.Connection, ref: str) -> tuple[int, str, bytes]:
    rows = db.execute(
        "SELECT seq, ref, body FROM body JOIN entry USING (seq) WHERE instr(body, ?) "
        "ORDER BY ref = ? DESC, seq DESC LIMIT 1",
        (FIELD, ref),
    )
    seq, found, body = rows.fetchone()
    return seq, found, bytes(body)


def _start(data: Path) -> subprocess.Popen[str]:
    ours = {k: v for k, v in os.environ.items() if not k.startswith(("RASD_", "DJANGO_"))}
    ours |= {
        "PYTHONPATH": str(Path(rasd.__file__).parents[1]),
        "RASD_ONLY": "public",
        "RASD_LOG_ORIGIN": conf.log_origin(),
    }
    command = [sys.executable, "-m", "rasd", "verify", "--data", str(data)]
    return subprocess.Popen(
        [*command, "--key", queries.log_vkey()],
        env=ours,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _result(run: subprocess.Popen[str], folder: str) -> Run:
    try:
        output, _none = run.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        run.kill()
        output, _none = run.communicate()
    return Run(run.returncode, output.replace(folder, "COPY").strip())
