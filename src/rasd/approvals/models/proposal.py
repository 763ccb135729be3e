"""A public version that one person proposes and another must approve."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Purpose(models.TextChoices):
    """What a proposal would do to the public record."""

    PUBLISH = "publish", _("Publish")
    CORRECT = "correct", _("Correct")
    RETRACT = "retract", _("Withdraw publication")


class ProposalEnd(models.TextChoices):
    """How a proposal ended."""

    APPROVED = "approved", _("Approved")
    DECLINED = "declined", _("Declined")
    WITHDRAWN = "withdrawn", _("Withdrawn by its author")


class Proposal(models.Model):
    """The body and its salt are sealed in the folder; here is only their commitment."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    folder = models.ForeignKey("vault.Folder", on_delete=models.PROTECT, related_name="proposals")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=8, choices=Purpose.choices)
    commitment = models.BinaryField(max_length=32)
    number = models.PositiveIntegerField()
    day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["folder", "number"], name="proposal_order"),
            models.CheckConstraint(
                condition=models.Q(purpose__in=Purpose.values), name="known_purpose"
            ),
        ]


class ProposalDecision(models.Model):
    """The end of a proposal: who decided, and how."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    proposal = models.OneToOneField(Proposal, on_delete=models.PROTECT, related_name="decision")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, choices=ProposalEnd.choices)
    day = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=ProposalEnd.values), name="known_proposal_end"
            ),
        ]
