"""Letting someone into a group, and "revoke now"."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction

from rasd.kernel.clock import today
from rasd.kernel.errors import Conflict, Refused
from rasd.kernel.locks import chain_lock
from rasd.vault import audit
from rasd.vault.crypto.keypair import new_pair
from rasd.vault.crypto.wrap import wrap
from rasd.vault.keyd import rewrap
from rasd.vault.keyd.keyring import epoch_keys
from rasd.vault.models import Epoch, EpochWrap, Group, MemberKey, Membership, Removal
from rasd.vault.queries import newest_epoch

if TYPE_CHECKING:
    from rasd.vault.keyd.service import Service


def grant(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Wrap every living epoch that the actor holds to another member's key."""
    unlocked, member = service.unlocked(request), UUID(request["subject"])
    with transaction.atomic():
        group = _own_group(unlocked.member, request["group"])
        key = MemberKey.objects.filter(member=member).first()
        if key is None:
            raise Conflict("no_keys")
        if _present(group).filter(member=member).exists():
            return {}
        for epoch, private in epoch_keys(unlocked, group).items():
            EpochWrap.objects.create(
                epoch_id=epoch, member=member, blob=wrap(private, bytes(key.x_public))
            )
        Membership.objects.create(
            group=group, member=member, granted_by=unlocked.member, day=today()
        )
        audit.record(verb="group.granted", actor=unlocked.member, subject=member, group=group.slug)
    return {}


def revoke(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Take a member's wraps away, start a new epoch, move all folder keys to it.

    Asking again for someone already removed goes on with the moving, where a crash cut it short.
    """
    unlocked, member = service.unlocked(request), UUID(request["subject"])
    if member == unlocked.member:
        raise Refused
    with transaction.atomic():
        group = _own_group(unlocked.member, request["group"])
        memberships = list(_present(group).filter(member=member))
        for membership in memberships:
            Removal.objects.create(
                membership=membership, member=member, removed_by=unlocked.member, day=today()
            )
        if memberships:
            EpochWrap.objects.filter(epoch__group=group, member=member).delete()
            _start_epoch(group)
            audit.record(
                verb="group.revoked", actor=unlocked.member, subject=member, group=group.slug
            )
    # An emergency: what they had unlocked ends as well, in other groups too until they come back.
    service.capabilities.end_all_of(member)
    service.index.forget_unheld(service.capabilities.everyone())
    return {"moved": rewrap.finish(unlocked, group)}


def _own_group(member: UUID, slug: str) -> Group:
    """Return the group, locked against other changes, or raise Refused for an outsider."""
    group = Group.objects.filter(slug=slug).first()
    if group is None:
        raise Refused
    chain_lock(f"vault group {group.pk}")
    if not _present(group).filter(member=member).exists():
        raise Refused
    return group


def _present(group: Group) -> Any:
    return Membership.objects.filter(group=group, removal__isnull=True)


def _start_epoch(group: Group) -> None:
    pair = new_pair()
    epoch = Epoch.objects.create(
        group=group,
        number=newest_epoch(group).number + 1,
        public_key=pair.public,
        day=today(),
    )
    present = _present(group).values("member")
    for key in MemberKey.objects.filter(member__in=present):
        EpochWrap.objects.create(
            epoch=epoch, member=key.member, blob=wrap(pair.private, bytes(key.x_public))
        )
