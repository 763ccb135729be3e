"""Items as plain data, for as long as a request lasts."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from rasd.kernel.secret import SecretBytes
from rasd.vault.crypto import age_box, envelope
from rasd.vault.models import Item


@dataclass(frozen=True)
class Opened:
    """One opened item; `has_file` says that `Keyd.open_file(item)` gives the bytes."""

    item: UUID
    kind: str
    seq: int
    compartment: str
    day: date
    data: dict[str, Any]
    has_file: bool = False


def open_item(item: Item, private: SecretBytes) -> Opened:
    """Open one row; raise Damaged when it was altered or belongs elsewhere."""
    context = envelope.Context(item.folder_id, item.compartment, item.seq, item.kind)
    body = envelope.unpack(context, age_box.open_sealed(private, bytes(item.blob)))
    return Opened(
        item.pk,
        item.kind,
        item.seq,
        item.compartment,
        item.day,
        json.loads(body),
        item.file_name is not None,
    )


def open_items(items: Iterable[Item], private: SecretBytes) -> list[Opened]:
    """Open rows of one compartment."""
    return [open_item(item, private) for item in items]
