"""Adding to a folder: only its public key is needed."""

import json
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Subquery

from rasd.kernel.clock import today
from rasd.vault.crypto import age_box, envelope
from rasd.vault.errors import NoSuchCompartment, Shredded
from rasd.vault.models import Folder, FolderKey, Item, Shredding

INDEX = "index"


def seal_item(*, folder: Folder, compartment: str, kind: str, data: dict[str, Any]) -> Item:
    """Seal `data` (JSON) as the folder's next item.

    An `index` item replaces the folder's earlier one: the desk index needs only the latest.
    """
    with transaction.atomic():
        return add_item(folder=folder, compartment=compartment, kind=kind, data=data)


def add_item(
    *,
    folder: Folder,
    compartment: str,
    kind: str,
    data: dict[str, Any],
    file_name: str | None = None,
    stored_size: int = 0,
) -> Item:
    """Take the next sequence number, seal to this place, insert; within a transaction."""
    _lock(folder)
    public, last, shredded = _state(folder, compartment)
    if shredded:
        raise Shredded
    seq = 0 if last is None else last + 1
    context = envelope.Context(folder.pk, compartment, seq, kind)
    packed = envelope.pack(context, json.dumps(data, ensure_ascii=False).encode())
    if kind == INDEX:
        folder.items.filter(kind=INDEX).delete()
    return Item.objects.create(
        folder=folder,
        compartment=compartment,
        kind=kind,
        seq=seq,
        blob=age_box.seal([public], packed),
        file_name=file_name,
        size_bucket=stored_size or len(packed),
        day=today(),
    )


def _lock(folder: Folder) -> None:
    """Order writers by the folder's row on PostgreSQL; on SQLite we are alone already."""
    if connection.features.has_select_for_update:
        Folder.objects.select_for_update().values_list("pk").get(pk=folder.pk)


def _state(folder: Folder, compartment: str) -> tuple[bytes, int | None, bool]:
    """Return public key, last seq and whether it was shredded, in one look after the lock."""
    items = Item.objects.filter(folder=OuterRef("folder")).order_by("-seq")
    shredded = Shredding.objects.filter(folder=OuterRef("folder"))
    found = (
        FolderKey.objects.filter(folder=folder, compartment=compartment)
        .values_list("public_key", Subquery(items.values("seq")[:1]), Exists(shredded))
        .first()
    )
    if found is None:
        raise NoSuchCompartment(compartment)
    return bytes(found[0]), found[1], found[2]


def public_key(folder: Folder, compartment: str) -> bytes:
    """Return the compartment's public key, or raise NoSuchCompartment."""
    try:
        return bytes(FolderKey.objects.get(folder=folder, compartment=compartment).public_key)
    except FolderKey.DoesNotExist as error:
        raise NoSuchCompartment(compartment) from error
