"""Checking a bulletin with nothing but the file: is the record in the signed log, and does the file
say what the record says?

Threat: words of a bulletin are changed, or a made-up one is passed on, where no network can tell.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from rasd.atlas.proof_check import check_proof
from rasd.atlas.views.conditional import RELEASE
from rasd.kernel.localized import LANGUAGES
from rasd.ledger.checkpoint import CheckpointError, open_checkpoint
from rasd.ledger.header import Header
from rasd.ledger.note import NoteError
from rasd.observatory.bulletin.page import Made, html

LARGEST = 20_000_000
"""Bytes of a file that are read at all."""
_WANTED = ("site", "address", "proof")


@dataclass
class Checked:
    """What was looked at, and everything that does not hold."""

    checked: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)


def check_bulletin(
    content: bytes, *, vkey: str | None = None, kept: tuple[str, ...] = ()
) -> Checked:
    """Check one file; `vkey` is the log's key as the checking person knows it, by default its own.

    `kept` are signed checkpoints that they kept: one over as many entries must be the same.
    """
    outcome = Checked()
    try:
        made = _made(content[:LARGEST].decode())
        header = Header.from_bytes(made.proof["header"].encode())
        known_key = vkey or str(made.proof["vkey"])
        shown = html(made) if made.proof["body"] else ""
    except (KeyError, TypeError, ValueError) as error:
        outcome.findings.append(f"bulletin: this is no bulletin of ours ({type(error).__name__})")
        return outcome
    outcome.findings += [f"bulletin: {one}" for one in check_proof(made.proof, vkey)]
    outcome.findings += [f"bulletin: {one}" for one in _forks(made.proof, known_key, kept)]
    if shown.encode() != content:
        outcome.findings.append(f"bulletin: {_differs(made.release)}")
    outcome.checked += [
        f"bulletin: {header.ref}, version {header.version}, {header.status}, {header.day}",
        f"bulletin: in the log of {known_key.partition('+')[0]}, {made.proof['size']} entries",
    ]
    if vkey is None:
        outcome.checked.append(
            f"bulletin: checked with the key inside the file, {known_key}; whoever made the file"
            " chose it: compare it with the key that you know, or give yours with --key"
        )
    outcome.checked.append(
        "bulletin: corrections or a retraction since then are known only to the living record"
        + (f", {made.address}" if made.address else "")
    )
    return outcome


def _differs(release: str) -> str:
    if release == RELEASE:
        return "its words are not those that follow from the published record"
    return (
        f"its words cannot be compared: Rasd {release} wrote it, this is {RELEASE}; what the proof"
        " says of the record holds, read it in the part `The proof`"
    )


def _forks(proof: dict[str, object], vkey: str, kept: tuple[str, ...]) -> Iterator[str]:
    try:
        ours = open_checkpoint(str(proof["checkpoint"]), vkey)
        for note in kept:
            theirs = open_checkpoint(note, vkey)
            if theirs.size == ours.size and theirs.root != ours.root:
                yield "the log showed two different states: your checkpoint has another root"
    except (NoteError, CheckpointError):
        yield "a checkpoint is not signed by the log's key"


def _made(text: str) -> Made:
    reader = _Reader()
    reader.feed(text)
    proof = json.loads(reader.texts["proof"])
    if not isinstance(proof, dict) or reader.lang not in LANGUAGES:
        raise ValueError("no proof")
    return Made(
        proof=proof,
        lang=reader.lang,
        site=reader.texts["site"],
        address=reader.texts.get("address", ""),
        release=reader.release,
    )


class _Reader(HTMLParser):
    """The texts of the elements with the ids that a bulletin is made from."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self.lang = self.release = self._open = self._tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang, self.release = given.get("lang", ""), given.get("data-release", "")
        if given.get("id") in _WANTED and not self._open:
            self._open, self._tag = given["id"], tag
            self.texts[self._open] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._tag:
            self._open = self._tag = ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts[self._open] += data
