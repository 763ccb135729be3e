"""What someone sent: the clear columns tell only lane, state, group, assignee, day and size."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Lane(models.TextChoices):
    """How soon a report is looked at; none is ever refused."""

    NEW = "new", _("New")
    PRIORITY = "priority", _("Priority")
    QUARANTINE = "quarantine", _("Quarantine")


class ReportState(models.TextChoices):
    """Where a report stands, in words that its reporter reads too."""

    RECEIVED = "received", _("Received, not yet read")
    IN_REVIEW = "in_review", _("Being read by the team")
    ATTACHED = "attached", _("Being verified")
    PUBLISHED = "published", _("Part of a published record")
    REJECTED = "rejected", _("Not taken up")
    REFERRED = "referred", _("Passed on, with your agreement")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Report(models.Model):
    """A sealed report; `lookup_hash` is SHA-256 of what only its follow-up code derives."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    folder = models.OneToOneField("vault.Folder", on_delete=models.PROTECT, related_name="+")
    lookup_hash = models.BinaryField(max_length=32, unique=True, null=True)
    lane = models.CharField(max_length=12, choices=Lane.choices, default=Lane.NEW)
    state = models.CharField(
        max_length=12, choices=ReportState.choices, default=ReportState.RECEIVED
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    day = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(lane__in=Lane.values), name="known_lane"),
            models.CheckConstraint(
                condition=models.Q(state__in=ReportState.values), name="known_report_state"
            ),
            models.CheckConstraint(
                condition=models.Q(state="withdrawn") | models.Q(lookup_hash__isnull=False),
                name="only_withdrawn_reports_lose_their_code",
            ),
        ]
