"""The dated steps of triage: who did what to a report."""

import uuid

from django.conf import settings
from django.db import models

from rasd.intake.models.report import Report


class Step(models.Model):
    """One step by a member of the team; its reason, if any, is sealed in the report's folder."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()

    class Meta:
        abstract = True


class Claim(Step):
    """Someone takes a report."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="claims")


class Release(Step):
    """Someone gives a report back to the inbox."""

    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, related_name="release")


class Rejection(Step):
    """A report is not taken up."""

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="rejection")


class Referral(Step):
    """A report is passed on to someone who can help better."""

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="referral")


class Withdrawal(models.Model):
    """Its reporter took a report back before it was used; its keys are destroyed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="withdrawal")
    day = models.DateField()
