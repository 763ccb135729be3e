"""Epochs: the key that a group has between two removals."""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from rasd.vault.models.group import Group


class Epoch(models.Model):
    """One public key of a group; folders are wrapped to the newest."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="epochs")
    number = models.PositiveIntegerField()
    public_key = models.BinaryField(max_length=32)
    day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "number"], name="vault_epoch_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="vault_epoch_from_one"),
        ]


class EpochWrap(models.Model):
    """An epoch's private key sealed to one member; without any, the epoch is destroyed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    epoch = models.ForeignKey(Epoch, on_delete=models.PROTECT, related_name="wraps")
    member = models.UUIDField()
    blob = models.BinaryField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["epoch", "member"], name="vault_epoch_wrap_once")
        ]
        indexes = [models.Index(fields=["member"], name="vault_epoch_wrap_member")]
