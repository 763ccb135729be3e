"""Groups of members, and how people came into them and left."""

from uuid import uuid4

from django.db import models
from django.db.models import F, Q


class Group(models.Model):
    """People who can open the same folders."""

    class Kind(models.TextChoices):
        """Where the private key can be: sealed groups never open on the server."""

        ONLINE = "online"
        SEALED = "sealed"
        PARTNER = "partner"
        RECOVERY = "recovery"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    slug = models.SlugField(max_length=40, unique=True)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.ONLINE)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["online", "sealed", "partner", "recovery"]),
                name="vault_group_kind_known",
            )
        ]


class Membership(models.Model):
    """A member was let in by another (or founded the group: then by themselves)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="memberships")
    member = models.UUIDField()
    granted_by = models.UUIDField()
    day = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["member"], name="vault_membership_member")]


class Removal(models.Model):
    """A membership ended, by whom."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    membership = models.OneToOneField(Membership, on_delete=models.PROTECT, related_name="removal")
    member = models.UUIDField()
    removed_by = models.UUIDField()
    day = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(member=F("removed_by")), name="vault_removal_by_another"
            )
        ]
