"""The open log as text files: every entry with body and salt, every signed head, the public key."""

import json
from collections.abc import Iterator
from pathlib import Path

from rasd.atlas.api_answers import entry_answer
from rasd.atlas.reader import PublicReader
from rasd.ledger.records import Entry, SignedHead, Unreadable

ENTRIES = "log/entries.jsonl"
HEADS = "log/checkpoints.jsonl"
LATEST = "log/checkpoint.txt"
KEY = "log/vkey.txt"


def write(folder: Path, store: Path) -> None:
    """Write the log of the public store at `store` below `folder`, as the API answers it."""
    reader = PublicReader(store)
    (folder / "log").mkdir()
    _lines(folder / ENTRIES, (entry_answer(_whole(one)) for one in reader.entries()))
    heads = [_head(one) for one in reader.heads()]
    _lines(folder / HEADS, iter(heads))
    (folder / LATEST).write_text(str(heads[-1]["note"]), "utf-8")
    (folder / KEY).write_text(reader.vkey() + "\n", "utf-8")


def _lines(path: Path, values: Iterator[dict[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for value in values:
            file.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


def _whole(one: Entry | Unreadable) -> Entry:
    if isinstance(one, Unreadable):
        raise ValueError(f"the public store cannot be read: {one.table} {one.row}: {one.error}")
    return one


def _head(one: SignedHead | Unreadable) -> dict[str, object]:
    if isinstance(one, Unreadable):
        raise ValueError(f"the public store cannot be read: {one.table} {one.row}: {one.error}")
    return {"size": one.size, "note": one.note}
