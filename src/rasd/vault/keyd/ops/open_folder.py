"""Opening a folder's items."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from rasd.vault import audit
from rasd.vault.keyd.keyring import folder_keys
from rasd.vault.models import Item
from rasd.vault.opened import Opened, open_item

if TYPE_CHECKING:
    from rasd.vault.keyd.service import Service


def open_folder(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Return the items of the asked compartments that the member may open, in order."""
    unlocked = service.unlocked(request)
    folder = UUID(request["folder"])
    keys = folder_keys(unlocked, folder, request.get("compartments"))
    rows = Item.objects.filter(folder=folder, compartment__in=keys).order_by("seq")
    opened = [open_item(item, keys[item.compartment]) for item in rows]
    audit.record(
        verb="folder.opened", actor=unlocked.member, subject=folder, compartments=sorted(keys)
    )
    return {"items": [_plain(item) for item in opened]}


def _plain(item: Opened) -> dict[str, Any]:
    return {**vars(item), "item": str(item.item), "day": item.day.isoformat()}
