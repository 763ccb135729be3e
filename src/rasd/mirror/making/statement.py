"""What a release says of itself in `release.txt`, and the signature under it.

The text is a signed note (c2sp.org/signed-note) by the key of the log. Its first lines differ from
those of a checkpoint, so that neither can be taken for the other.
"""

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Self

from rasd.ledger import note

FILE = "release.txt"
_HEAD = "rasd-release/1\n"


class StatementError(ValueError):
    """The text is not the statement of a release."""


@dataclass(frozen=True)
class Statement:
    """`log` is the log's name, `size` and `root` (base64) its head, `day` that of the last entry;
    `sums` is the SHA-256 of SHA256SUMS in hex, `site` the name of the site, `address` where it
    lives ("" for unknown), `software` the version that wrote the release."""

    log: str
    size: int
    root: str
    day: str
    site: str
    address: str
    software: str
    sums: str

    def to_text(self) -> str:
        """Return the lines, always in this order."""
        lines = (f"{one.name}: {_one_line(getattr(self, one.name))}\n" for one in fields(self))
        return _HEAD + "".join(lines)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read the lines strictly; StatementError for anything else."""
        values = dict(line.split(": ", 1) for line in text.splitlines()[1:] if ": " in line)
        try:
            found = cls(**values | {"size": int(values["size"])})  # type: ignore[arg-type]
        except (KeyError, TypeError, ValueError) as error:
            raise StatementError("not the statement of a release") from error
        if found.to_text() != text or not re.fullmatch("[0-9a-f]{64}", found.sums):
            raise StatementError("not the one way to write this statement")
        return found


def split(content: str) -> tuple[str, bool]:
    """Return the statement's text and whether signatures follow it."""
    text, separator, _signatures = content.rpartition("\n\n")
    return (text + "\n", True) if separator else (content, False)


def signed_by(content: str, vkey: str) -> bool:
    """Return whether the key of `vkey` signed this statement."""
    try:
        return note.verify(content, vkey) == split(content)[0]
    except note.NoteError:
        return False


def read(folder: Path) -> tuple[Statement, str]:
    """Return the statement of the release in `folder`, and the file as it is."""
    try:
        content = (folder / FILE).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StatementError(f"{FILE} cannot be read") from error
    return Statement.from_text(split(content)[0]), content


def _one_line(value: object) -> str:
    return " ".join(str(value).split())
