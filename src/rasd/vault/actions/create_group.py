"""A new group with its first epoch."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from rasd.kernel.clock import today
from rasd.vault import audit
from rasd.vault.crypto.keypair import new_pair
from rasd.vault.crypto.wrap import wrap
from rasd.vault.models import Epoch, EpochWrap, Group, MemberKey, Membership


def create_group(*, slug: str, founders: Sequence[UUID], kind: str = Group.Kind.ONLINE) -> Group:
    """Found a group whose key only `founders` (who have member keys) hold.

    Two founders at least, where reports depend on it: a single key holder can be lost.
    """
    if not founders:
        raise ValueError("a group without founders could never be opened")
    if kind != Group.Kind.ONLINE:
        # Their private keys must be made elsewhere and never be here, not even for a moment.
        raise ValueError("only online groups are founded on the server")
    pair = new_pair()
    with transaction.atomic():
        group = Group.objects.create(slug=slug, kind=kind)
        epoch = Epoch.objects.create(group=group, number=1, public_key=pair.public, day=today())
        for member in dict.fromkeys(founders):
            key = MemberKey.objects.get(member=member)
            EpochWrap.objects.create(
                epoch=epoch, member=member, blob=wrap(pair.private, bytes(key.x_public))
            )
            Membership.objects.create(group=group, member=member, granted_by=member, day=today())
        if slug == audit.GROUP:
            audit.open_book(group)
    return group
