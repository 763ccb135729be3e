"""Sealed index items as far as someone who is unlocked may open them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from rasd.kernel.secret import SecretBytes
from rasd.vault.actions.seal_item import INDEX
from rasd.vault.compartments import CONTENT
from rasd.vault.crypto import age_box, envelope
from rasd.vault.crypto.errors import Damaged
from rasd.vault.crypto.wrap import unwrap
from rasd.vault.models import FolderWrap

_CHUNK = 400
_ITEM = "folder_key__folder__items"


class Entry(NamedTuple):
    """One opened index item and the group whose key opened it."""

    item: UUID
    folder: UUID
    group: UUID
    data: dict[str, Any]


def openable(epochs: Mapping[UUID, SecretBytes]) -> set[tuple[UUID, UUID]]:
    """Return (item, group) of all index items that the epochs' keys open."""
    return set(_wraps(epochs).values_list(f"{_ITEM}__pk", "epoch__group_id"))


def entries(
    epochs: Mapping[UUID, SecretBytes], items: Sequence[tuple[UUID, UUID]]
) -> Iterator[Entry]:
    """Open the given items; damaged ones are left out (opening their folder tells)."""
    for start in range(0, len(items), _CHUNK):
        wanted = dict(items[start : start + _CHUNK])
        rows = _wraps(epochs).filter(**{f"{_ITEM}__in": list(wanted)})
        for row in rows.values_list(
            f"{_ITEM}__pk",
            f"{_ITEM}__seq",
            f"{_ITEM}__blob",
            "folder_key__folder_id",
            "folder_key__public_key",
            "epoch_id",
            "epoch__group_id",
            "blob",
        ).iterator():
            item, seq, sealed, folder, public, epoch, group, blob = row
            try:
                key = unwrap(bytes(blob), epochs[epoch], expected_public=bytes(public))
                plaintext = age_box.open_sealed(key, bytes(sealed))
                body = envelope.unpack(envelope.Context(folder, CONTENT, seq, INDEX), plaintext)
            except Damaged:
                continue
            yield Entry(item, folder, group, json.loads(body))


def _wraps(epochs: Mapping[UUID, SecretBytes]) -> Any:
    return FolderWrap.objects.filter(
        **{
            "epoch__in": list(epochs),
            "folder_key__compartment": CONTENT,
            f"{_ITEM}__kind": INDEX,
            f"{_ITEM}__compartment": CONTENT,
        }
    )
