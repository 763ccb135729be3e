"""The only way in: an invitation, used once."""

import uuid

from django.db import models

from rasd.people.models.account import Account
from rasd.people.models.role import Role


class Invitation(models.Model):
    """A one-time token (stored as its SHA-256) for one role; whoever joins chooses the handle."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    token_hash = models.BinaryField(max_length=32, unique=True)
    role = models.CharField(max_length=16, choices=Role.choices)
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    day = models.DateField()
    last_day = models.DateField()


class InvitationUse(models.Model):
    """The one use of an invitation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    invitation = models.OneToOneField(Invitation, on_delete=models.PROTECT, related_name="use")
    account = models.OneToOneField(Account, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
