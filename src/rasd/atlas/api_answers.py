"""From what the store knows to what the API answers, and the errors it answers with."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from rasd.atlas.queries import Record, Retraction, Version
from rasd.ledger.records import Entry


class NotPublished(Exception):
    """There is no such record or version: 404."""


class TakenBack(Exception):
    """The record was retracted, or the text of this version destroyed: 410 with the reason."""

    def __init__(self, retraction: Retraction) -> None:
        super().__init__(retraction.ref)
        self.retraction = retraction


class BadQuestion(Exception):
    """A filter has a value that cannot be used: 400, by parameter."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("bad question")
        self.errors = errors


def case_answer(
    record: Record, address: Callable[[str], str], body: dict[str, Any]
) -> dict[str, Any]:
    """Return a record in short; of its body what happened next, and the authority's answer."""
    values = asdict(record)
    for name in ("title", "summary"):
        values[name] = getattr(record, name).to_json()
    values["date_precision"] = values.pop("precision")
    after = {"outcomes": body.get("outcomes", []), "authority": body.get("authority") or None}
    return values | after | {"url": address(record.ref)}


def version_answer(version: Version) -> dict[str, Any]:
    """Return one entry of a record's history."""
    values = asdict(version)
    del values["ref"], values["kind"]
    return values


def entry_answer(entry: Entry) -> dict[str, Any]:
    """Return a leaf of the log with exact texts; binary values as hex."""
    return {
        "seq": entry.seq,
        "header": entry.header.decode(),
        "leaf_hash": entry.leaf_hash.hex(),
        "salt": "" if entry.salt is None else entry.salt.hex(),
        "body": "" if entry.body is None else entry.body.decode(),
    }


def gone_answer(retraction: Retraction) -> dict[str, Any]:
    """Return why a record is no longer shown."""
    return {
        "detail": "This record was retracted.",
        "ref": retraction.ref,
        "day": retraction.day,
        "reason": retraction.reason.to_json(),
        "safety": retraction.safety,
    }
