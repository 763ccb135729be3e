"""The log of a release, as the same checks read it that read any other store."""

import json
from collections.abc import Iterator
from pathlib import Path

from rasd.ledger.reader import LogReader
from rasd.ledger.records import Entry, SignedHead, Unreadable
from rasd.mirror.making.log_files import ENTRIES, HEADS, KEY


class ReleaseReader(LogReader):
    """Reads `log/` below `folder`; `vkey` is the log's key as the checking person knows it."""

    def __init__(self, folder: Path, vkey: str | None = None) -> None:
        self._folder, self._vkey = folder, vkey

    def vkey(self) -> str:
        return self._vkey or (self._folder / KEY).read_text("utf-8").strip()

    def entries(self) -> Iterator[Entry | Unreadable]:
        for number, line in _lines(self._folder / ENTRIES):
            try:
                yield _entry(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                yield Unreadable("line", number, str(error))

    def heads(self) -> Iterator[SignedHead | Unreadable]:
        for number, line in _lines(self._folder / HEADS):
            try:
                value = json.loads(line)
                yield SignedHead(int(value["size"]), str(value["note"]))
            except (ValueError, KeyError, TypeError) as error:
                yield Unreadable("line", number, str(error))


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    with path.open(encoding="utf-8", newline="\n") as file:
        yield from enumerate(file, 1)


def _entry(value: dict[str, str]) -> Entry:
    # A canonical body is never empty, so "" can only mean that it was destroyed.
    body, salt = value["body"], value["salt"]
    return Entry(
        seq=int(value["seq"]),
        header=value["header"].encode(),
        salt=bytes.fromhex(salt) if salt else None,
        body=body.encode() if body else None,
        leaf_hash=bytes.fromhex(value["leaf_hash"]),
    )
