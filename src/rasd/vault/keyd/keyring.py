"""From a member's keys to the folders they may open, by wraps read from the database each time.

Reading each time is what makes a revocation hold at once: nothing is cached that it must reach.
"""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Exists, OuterRef

from rasd.kernel.errors import Refused
from rasd.kernel.secret import SecretBytes
from rasd.vault.crypto.wrap import unwrap
from rasd.vault.keyd.state import Unlocked
from rasd.vault.models import EpochWrap, FolderWrap, Group, Membership


def epoch_wraps(member: UUID) -> list[EpochWrap]:
    """Return a present member's wraps, with their epochs."""
    inside = Membership.objects.filter(
        group=OuterRef("epoch__group"), member=member, removal__isnull=True
    )
    wraps = EpochWrap.objects.filter(Exists(inside), member=member).select_related("epoch")
    return list(wraps.order_by("epoch__group_id", "epoch__number"))


def epoch_keys(unlocked: Unlocked, group: Group | None = None) -> dict[UUID, SecretBytes]:
    """Return the private keys of the epochs that a member holds, by epoch id."""
    return {
        wrap.epoch_id: unwrap(
            bytes(wrap.blob),
            unlocked.keys.x_private,
            expected_public=bytes(wrap.epoch.public_key),
        )
        for wrap in epoch_wraps(unlocked.member)
        if group is None or wrap.epoch.group_id == group.pk
    }


def group_ids(member: UUID) -> set[UUID]:
    """Return the groups whose keys a member holds."""
    return {wrap.epoch.group_id for wrap in epoch_wraps(member)}


def folder_keys(
    unlocked: Unlocked, folder: UUID, compartments: Collection[str] | None = None
) -> dict[str, SecretBytes]:
    """Return a folder's private keys by compartment, as far as the member is entitled.

    Raise Refused when there is none: what one may not open does not exist for them.
    """
    held = epoch_keys(unlocked)
    rows = FolderWrap.objects.filter(folder_key__folder=folder, epoch__in=held)
    if compartments is not None:
        rows = rows.filter(folder_key__compartment__in=compartments)
    keys = {
        row.folder_key.compartment: unwrap(
            bytes(row.blob), held[row.epoch_id], expected_public=bytes(row.folder_key.public_key)
        )
        for row in rows.select_related("folder_key")
        if row.epoch_id is not None
    }
    if not keys:
        raise Refused
    return keys
