"""Everything that can be checked of a release, without a connection and without trust in it."""

import base64
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from rasd.atlas.index_check import check_index
from rasd.atlas.reader import PublicReader
from rasd.atlas.store import StoreOutdated
from rasd.ledger.checkpoint import CheckpointError, open_checkpoint
from rasd.ledger.note import NoteError
from rasd.ledger.records import SignedHead
from rasd.ledger.verify import verify_log
from rasd.mirror.checking.files import Progress, check_files
from rasd.mirror.checking.log_reader import ReleaseReader
from rasd.mirror.checking.outcome import Outcome
from rasd.mirror.checking.records import check_records, shown_by_log
from rasd.mirror.making.statement import Statement, StatementError, read, signed_by

MOST_LINES = 50
"""Findings of one kind that are named; a release that was exchanged has thousands."""


def check_release(
    folder: Path,
    *,
    vkey: str | None,
    kept: tuple[str, ...],
    unsigned: bool,
    progress: Progress,
) -> Outcome:
    """Check the release in `folder`.

    `vkey` is the log's public key as the checking person knows it, `kept` are checkpoints that
    they kept; `unsigned` accepts a copy whose statement nobody signed: then only what the log
    itself proves is shown, and pages may say anything.
    """
    outcome = Outcome()
    try:
        said, content = read(folder)
        reader = ReleaseReader(folder, vkey)
        key = reader.vkey()
    except (StatementError, OSError, UnicodeDecodeError) as error:
        outcome.findings.append(f"this is not a release: {error}")
        return outcome
    if signed_by(content, key):
        outcome.checked.append(f"statement: signed by the key of {said.log}")
    elif unsigned:
        outcome.checked.append("statement: NOT SIGNED; trust its pages as you trust its giver")
    else:
        outcome.findings.append("release.txt: is not signed by the key of the log")
    _take(outcome, "files", check_files(folder, said.sums, progress))
    _check_log(outcome, folder, reader, said, kept, progress)
    return outcome


def _check_log(
    outcome: Outcome,
    folder: Path,
    reader: ReleaseReader,
    said: Statement,
    kept: tuple[str, ...],
    progress: Progress,
) -> None:
    try:
        found = verify_log(reader, remembered=kept, progress=lambda n: progress("log", n))
        _take(outcome, f"log: {said.size} entries", map(str, found))
        _take(outcome, "head", _check_head(reader, said))
        wanted = shown_by_log(reader)
        _take(outcome, f"records in files: {len(wanted)}", check_records(folder, wanted))
    except (OSError, ValueError, KeyError) as error:
        outcome.findings.append(f"log: cannot be read ({error})")
    _check_store(outcome, folder, reader)


def _check_head(reader: ReleaseReader, said: Statement) -> Iterator[str]:
    heads = [one for one in reader.heads() if isinstance(one, SignedHead)]
    try:
        last = open_checkpoint(heads[-1].note, reader.vkey())
    except (IndexError, NoteError, CheckpointError):
        yield "the log of the release has no signed head"
        return
    root = base64.b64encode(last.root).decode()
    if (last.origin, last.size, root) != (said.log, said.size, said.root):
        yield "the statement names another state of the log than the log has"


def _check_store(outcome: Outcome, folder: Path, reader: ReleaseReader) -> None:
    path = folder / "public" / "public.sqlite3"
    if not path.is_file():
        return  # said among the files
    try:
        public = PublicReader(path, reader.vkey())
        found = [str(one) for one in verify_log(public)]
        if list(public.heads()) != list(reader.heads()):
            found.append("the public store holds another log than the folder “log”")
        found += map(str, check_index(path))
        _take(outcome, "public store", iter(found))
    except StoreOutdated:
        outcome.checked.append("public store: of another version of Rasd; only its sum was checked")
    except (sqlite3.DatabaseError, ValueError) as error:
        outcome.findings.append(f"public store: cannot be read ({error})")


def _take(outcome: Outcome, what: str, found: Iterator[str]) -> None:
    lines = list(found)
    if not lines:
        outcome.checked.append(f"{what}: as it should be")
    outcome.findings += [f"{what}: {line}" for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        outcome.findings.append(f"{what}: {len(lines) - MOST_LINES} more")
