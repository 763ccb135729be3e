"""A new sealed folder."""

from collections.abc import Sequence

from django.db import transaction

from rasd.kernel.locks import chain_lock
from rasd.vault import compartments as parts
from rasd.vault import queries
from rasd.vault.crypto.keypair import new_pair
from rasd.vault.crypto.wrap import wrap
from rasd.vault.models import Folder, FolderKey, FolderWrap, Group


def create_folder(
    *,
    kind: str,
    group: Group | str,
    compartments: Sequence[str] = parts.ALL,
    reporter_public: bytes | None = None,
) -> Folder:
    """Make a folder that `group` (or its slug) can open and to which anyone here can add.

    With a reporter's public key, their code opens the content compartment and no other.
    """
    if isinstance(group, str):
        group = Group.objects.get(slug=group)
    with transaction.atomic():
        # Without it a revocation beside this could destroy the epoch that we wrap to.
        chain_lock(f"vault group {group.pk}")
        epoch = queries.newest_epoch(group)
        folder = Folder.objects.create(kind=kind, group=group)
        pairs = {compartment: new_pair() for compartment in compartments}
        keys = FolderKey.objects.bulk_create(
            FolderKey(folder=folder, compartment=compartment, public_key=pair.public)
            for compartment, pair in pairs.items()
        )
        wraps = []
        for key in keys:
            private = pairs[key.compartment].private
            blob = wrap(private, bytes(epoch.public_key))
            wraps.append(FolderWrap(folder_key=key, epoch=epoch, blob=blob))
            if reporter_public is not None and key.compartment in parts.REPORTERS:
                blob = wrap(private, reporter_public)
                wraps.append(FolderWrap(folder_key=key, to_reporter=True, blob=blob))
        FolderWrap.objects.bulk_create(wraps)
    return folder
