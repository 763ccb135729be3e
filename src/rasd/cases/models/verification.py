"""A Verifier's decision; its reason is sealed in the case's folder."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from rasd.cases.models.case import Case


class Outcome(models.TextChoices):
    """What a Verifier may conclude."""

    VERIFIED = "verified", _("Verified")
    DISPUTED = "disputed", _("Disputed")
    NOT_VERIFIABLE = "not_verifiable", _("Cannot be verified")


class Verification(models.Model):
    """One decision; later decisions are new rows."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="verifications")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=16, choices=Outcome.choices)
    number = models.PositiveIntegerField()
    day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="verification_order"),
            models.CheckConstraint(
                condition=models.Q(outcome__in=Outcome.values), name="known_outcome"
            ),
        ]
