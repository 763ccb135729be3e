"""Moving folder keys to a group's newest epoch: 80 bytes each, no content is touched.

In chunks, each one transaction: a crash leaves every folder openable by the old or the new epoch,
and the next unlocked member goes on.
"""

from uuid import UUID

from django.db import transaction

from rasd.kernel.locks import chain_lock
from rasd.vault.crypto.errors import Damaged
from rasd.vault.crypto.wrap import unwrap, wrap
from rasd.vault.keyd.keyring import epoch_keys
from rasd.vault.keyd.state import Unlocked
from rasd.vault.models import EpochWrap, FolderWrap, Group
from rasd.vault.queries import newest_epoch

CHUNK = 250


def finish_all(unlocked: Unlocked) -> int:
    """Finish what is unfinished in all of a member's groups; return how many keys moved."""
    groups = Group.objects.filter(
        memberships__member=unlocked.member, memberships__removal__isnull=True
    )
    return sum(finish(unlocked, group) for group in groups.distinct())


def finish(unlocked: Unlocked, group: Group) -> int:
    """Move all keys of a group; then destroy the old epochs. Return how many keys moved.

    A damaged wrap stays where it is, and keeps its epoch alive for whoever repairs it.
    """
    moved, damaged = 0, set[UUID]()
    while _has_old_epochs(group):
        with transaction.atomic():
            chain_lock(f"vault group {group.pk}")
            chunk = _move_chunk(unlocked, group, damaged)
            if chunk is None:
                _destroy_old_epochs(group)
                break
        moved += chunk
    return moved


def _has_old_epochs(group: Group) -> bool:
    number = newest_epoch(group).number
    return EpochWrap.objects.filter(epoch__group=group, epoch__number__lt=number).exists()


def _move_chunk(unlocked: Unlocked, group: Group, damaged: set[UUID]) -> int | None:
    """Move the next rows; None when there are no more."""
    newest = newest_epoch(group)
    held = epoch_keys(unlocked, group)
    held.pop(newest.pk, None)
    left = FolderWrap.objects.filter(epoch__in=held).exclude(pk__in=damaged)
    rows = list(left.select_related("folder_key")[:CHUNK])
    whole = []
    for row in rows:
        public = bytes(row.folder_key.public_key)
        try:
            key = unwrap(bytes(row.blob), held[row.epoch_id], expected_public=public)  # type: ignore[index]
        except Damaged:
            damaged.add(row.pk)
            continue
        row.blob, row.epoch = wrap(key, bytes(newest.public_key)), newest
        whole.append(row)
    FolderWrap.objects.bulk_update(whole, ["blob", "epoch"])
    return len(whole) if rows else None


def _destroy_old_epochs(group: Group) -> None:
    """Delete the last wraps of epochs that open no folder any more."""
    number = newest_epoch(group).number
    old = EpochWrap.objects.filter(epoch__group=group, epoch__number__lt=number)
    in_use = FolderWrap.objects.filter(epoch__group=group, epoch__number__lt=number)
    old.exclude(epoch__in=in_use.values("epoch")).delete()
