"""The head of the log at one size, after c2sp.org/tlog-checkpoint, without extension lines."""

import base64
import binascii
import re
from dataclasses import dataclass
from typing import Self

from rasd.ledger import note

_TEXT = re.compile(r"([^\s+]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n")


class CheckpointError(ValueError):
    """The text is not a checkpoint, or not one of the log that signed it."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Origin (the log's name), number of leaves, and 32-byte root hash."""

    origin: str
    size: int
    root: bytes

    def to_text(self) -> str:
        """Return the three lines: origin, decimal size, base64 root."""
        text = f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"
        if not _TEXT.fullmatch(text):
            raise CheckpointError("origin, size or root cannot stand in a checkpoint")
        return text

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read the three lines strictly."""
        match = _TEXT.fullmatch(text)
        if not match:
            raise CheckpointError("not a checkpoint")
        try:
            root = base64.b64decode(match[3], validate=True)
        except binascii.Error as error:
            raise CheckpointError("not a checkpoint") from error
        checkpoint = cls(match[1], int(match[2]), root)
        if checkpoint.to_text() != text:
            raise CheckpointError("not the one way to write this checkpoint")
        return checkpoint

    def sign(self, signer: note.Signer) -> str:
        """Return the signed note; the key carries the log's name, so no log can pose as another."""
        if signer.verifier.name != self.origin:
            raise CheckpointError("the key is not of this log")
        return note.sign(self.to_text(), signer)


def open_checkpoint(signed: str, vkey: str | note.Verifier) -> Checkpoint:
    """Return the checkpoint in a signed note; NoteError or CheckpointError if it is not ours."""
    verifier = note.Verifier.parse(vkey) if isinstance(vkey, str) else vkey
    checkpoint = Checkpoint.from_text(note.verify(signed, verifier))
    if checkpoint.origin != verifier.name:
        raise CheckpointError("signed by another log's key")
    return checkpoint
