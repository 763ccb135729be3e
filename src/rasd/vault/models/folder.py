"""Sealed folders: one key pair per compartment, wrapped to those entitled."""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from rasd.vault.models.epoch import Epoch
from rasd.vault.models.group import Group


class Folder(models.Model):
    """A report's or a case's sealed things; `group` is the one that works on it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.SlugField(max_length=20)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="folders")


class FolderKey(models.Model):
    """A compartment's public key: enough to add, never to read."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    folder = models.ForeignKey(Folder, on_delete=models.PROTECT, related_name="keys")
    compartment = models.SlugField(max_length=20)
    public_key = models.BinaryField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["folder", "compartment"], name="vault_folder_key_once")
        ]


class FolderWrap(models.Model):
    """A compartment's private key (80 bytes) sealed to an epoch or to the reporter."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    folder_key = models.ForeignKey(FolderKey, on_delete=models.PROTECT, related_name="wraps")
    epoch = models.ForeignKey(Epoch, null=True, on_delete=models.PROTECT, related_name="folders")
    to_reporter = models.BooleanField(default=False)
    blob = models.BinaryField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(epoch__isnull=True, to_reporter=True)
                | Q(epoch__isnull=False, to_reporter=False),
                name="vault_folder_wrap_one_target",
            ),
            models.UniqueConstraint(fields=["folder_key", "epoch"], name="vault_folder_wrap_once"),
            models.UniqueConstraint(
                fields=["folder_key"],
                condition=Q(to_reporter=True),
                name="vault_folder_wrap_one_reporter",
            ),
        ]


class Shredding(models.Model):
    """The folder's wraps and items were destroyed; backups forget it when the oldest expires."""

    folder = models.OneToOneField(
        Folder, primary_key=True, on_delete=models.PROTECT, related_name="shredding"
    )
    day = models.DateField()
