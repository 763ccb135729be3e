"""The team's record of one violation; what it says is sealed in its folder."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from rasd.approvals.models import Proposal


class CaseState(models.TextChoices):
    """Where a case stands; the rows of its verbs say who and when."""

    OPEN = "open", _("Open")
    PROPOSED = "proposed", _("Waiting for approval")
    PUBLISHED = "published", pgettext_lazy("state of a case", "Published")
    RETRACTED = "retracted", _("Publication withdrawn")
    CLOSED = "closed", _("Closed without publication")


class Case(models.Model):
    """The clear columns of a case: nothing that was reported can be read from them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    folder = models.OneToOneField("vault.Folder", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=CaseState.choices, default=CaseState.OPEN)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    day = models.DateField()
    ref = models.CharField(max_length=24, unique=True, null=True)

    @property
    def proposals(self) -> models.QuerySet[Proposal]:
        """Return its proposals, which are sealed in its folder."""
        return Proposal.objects.filter(folder=self.folder_id)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=CaseState.values), name="known_case_state"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="published") | models.Q(ref__isnull=False),
                name="published_cases_have_a_ref",
            ),
        ]
