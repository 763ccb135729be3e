"""One release, whole or not there at all: written beside, then renamed."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from rasd.atlas import conf, queries
from rasd.atlas.exports.about import cannot_say
from rasd.atlas.views.conditional import RELEASE
from rasd.kernel import clock
from rasd.ledger import log_key, note
from rasd.ledger.errors import LogKeyMissing
from rasd.mirror.copying.site import Copied, Progress, SiteCopy
from rasd.mirror.making import data_files, log_files, store_copy, sums
from rasd.mirror.making.statement import FILE, Statement, signed_by, split
from rasd.site.conf import demo, site_name
from rasd.text.bidi import direction

UNFINISHED = ".rasd-release-unfinished"


class ReleaseError(Exception):
    """No release can be made; the message says why."""


@dataclass(frozen=True)
class Made:
    """Where the release lies, whether it is signed, what its site holds, and all its bytes."""

    folder: Path
    signed: bool
    site: Copied | None
    size: int


def make(
    to: Path,
    *,
    home: str = "",
    with_site: bool = True,
    original: str = "",
    progress: Progress | None = None,
) -> Made:
    """Write `to/rasd-release-<size>-<day>` from this folder's public store.

    `home` is the address of the living site. `original` is the signed release.txt of the one who
    keeps the log: a mirror that made the same bytes puts it in. ReleaseError when nothing is
    published, the release is there already, or `original` says something else.
    """
    source = conf.store_path()
    head = queries.latest_checkpoint()
    if head is None:
        raise ReleaseError("nothing is published yet")
    with _alone(to) as beside:
        store = store_copy.write(source, beside)
        with store_copy.read_from(beside):
            head = queries.latest_checkpoint() or head
            target = to / f"rasd-release-{head.size}-{head.day}"
            if target.exists():
                raise ReleaseError(f"{target} is there already")
            log_files.write(beside, store)
            data_files.write(beside, home)
            with clock.as_of(date.fromisoformat(head.day)):
                site = _texts_and_site(beside, head, home, with_site, progress)
            said = Statement(
                log=head.origin,
                size=head.size,
                root=head.root,
                day=head.day,
                site=_site_name(),
                address=home,
                software=RELEASE,
                sums="",
            )
        said = replace(said, sums=sums.write(beside))
        content = _signed(said.to_text(), head.vkey, original)
        (beside / FILE).write_text(content, "utf-8")
        os.sync()  # thousands of small files: all at once, before the name says it is whole
        beside.rename(target)
    size = sum((target / name).stat().st_size for name in sums.files_below(target))
    return Made(target, split(content)[1], site, size)


def _texts_and_site(
    folder: Path,
    head: queries.Checkpoint,
    home: str,
    with_site: bool,
    progress: Progress | None,
) -> Copied | None:
    facts = {
        "site": _site_name(),
        "demo": demo(),
        "origin": head.origin,
        "size": head.size,
        "day": head.day,
        "root": head.root,
        "vkey": head.vkey,
        "tongues": [
            {"code": code, "name": name, "direction": direction(code)}
            for code, name in settings.LANGUAGES
        ],
    }
    for lang, _name in settings.LANGUAGES:
        with translation.override(lang):
            text = render_to_string("mirror/README.txt", facts | {"cannot_say": cannot_say()})
            (folder / f"README.{lang}.txt").write_text(text, "utf-8")
    return SiteCopy(folder, home, facts).write(progress) if with_site else None


def _site_name() -> str:
    with translation.override(settings.LANGUAGE_CODE):
        return site_name()


def _signed(text: str, vkey: str, original: str) -> str:
    """Return the statement with our signature, or the original's, or with none."""
    if original:
        if split(original)[0] != text:
            raise ReleaseError("the given statement is of another release:\n" + split(original)[0])
        if not signed_by(original, vkey):
            raise ReleaseError("the given statement is not signed by the key of this log")
        return original
    try:
        signer = log_key.load()
    except LogKeyMissing:
        return text
    return note.sign(text, signer) if str(signer.verifier) == vkey else text


@contextmanager
def _alone(to: Path) -> Iterator[Path]:
    """Give an empty folder for the unfinished; what a killed release left behind goes first."""
    to.mkdir(parents=True, exist_ok=True)
    held = os.open(to, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ReleaseError(f"another release is being written to {to}") from None
        beside = to / UNFINISHED
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir()
        try:
            yield beside
            os.fsync(held)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    finally:
        os.close(held)
