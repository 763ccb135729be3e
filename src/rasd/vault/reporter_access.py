"""What a reporter's own code opens: their words and the team's answers to them."""

from collections.abc import Collection

from rasd.kernel.secret import SecretBytes
from rasd.vault import compartments as parts
from rasd.vault.crypto.wrap import unwrap
from rasd.vault.models import Folder, FolderWrap, Item
from rasd.vault.opened import Opened, open_items


def open_folder(
    folder: Folder, private: SecretBytes, *, kinds: Collection[str] | None = None
) -> list[Opened]:
    """Return the content items in order (only `kinds`, if given); raise Damaged when altered.

    Empty when the folder has nothing for a reporter, as after shredding.
    """
    wraps = FolderWrap.objects.filter(
        folder_key__folder=folder, folder_key__compartment__in=parts.REPORTERS, to_reporter=True
    ).select_related("folder_key")
    opened: list[Opened] = []
    for row in wraps:
        public = bytes(row.folder_key.public_key)
        key = unwrap(bytes(row.blob), private, expected_public=public)
        items = Item.objects.filter(folder=folder, compartment=row.folder_key.compartment)
        items = items.exclude(kind="index") if kinds is None else items.filter(kind__in=kinds)
        opened += open_items(items, key)
    return sorted(opened, key=lambda item: item.seq)
