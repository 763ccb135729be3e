"""What a member of the team may do, as dated grants."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from rasd.people.models.account import Account


class Role(models.TextChoices):
    """The four roles; each may do what the one before it may, but for the Operator."""

    VOLUNTEER = "volunteer", _("Volunteer")
    VERIFIER = "verifier", _("Verifier")
    EDITOR = "editor", _("Editor")
    OPERATOR = "operator", _("Operator")


class RoleGrant(models.Model):
    """A role given to an account; it holds until a RoleEnd row exists."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=16, choices=Role.choices)
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    day = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="known_role")
        ]


class RoleEnd(models.Model):
    """The end of a grant: who ended it and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    grant = models.OneToOneField(RoleGrant, on_delete=models.PROTECT, related_name="end")
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
