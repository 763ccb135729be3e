"""Reads that need no key."""

from uuid import UUID

from django.db.models import QuerySet

from rasd.vault.models import Epoch, Folder, Group, Membership


def newest_epoch(group: Group) -> Epoch:
    """Return the epoch that new folders are wrapped to."""
    return Epoch.objects.filter(group=group).latest("number")


def members_of(slug: str) -> set[UUID]:
    """Return who is in a group now; empty for a group that does not exist."""
    inside = Membership.objects.filter(group__slug=slug, removal__isnull=True)
    return set(inside.values_list("member", flat=True))


def groups_of(member: UUID) -> set[str]:
    """Return the slugs of the groups that a member is in now."""
    inside = Membership.objects.filter(member=member, removal__isnull=True)
    return set(inside.values_list("group__slug", flat=True))


def folders_of(member: UUID) -> QuerySet[Folder]:
    """Return the folders that belong to a member's groups: what may exist for them at all."""
    inside = Membership.objects.filter(member=member, removal__isnull=True)
    return Folder.objects.filter(group__in=inside.values("group"))
