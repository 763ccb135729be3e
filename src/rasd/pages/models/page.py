"""A page that the team writes itself; its drafts are sealed in its folder until two agree."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from rasd.approvals.models import Proposal


class PageKind(models.TextChoices):
    """What the page is for."""

    STORY = "story", _("Story")
    GUIDE = "guide", _("First-aid guide")
    CANARY = "canary", _("Standing statement")


class PageState(models.TextChoices):
    """Where a page stands; the rows of its proposals say who and when."""

    DRAFT = "draft", _("Draft")
    PROPOSED = "proposed", _("Waiting for approval")
    PUBLISHED = "published", pgettext_lazy("state of a case", "Published")
    RETRACTED = "retracted", _("Publication withdrawn")


class Page(models.Model):
    """The clear columns of a page; a draft's words and address are in its folder."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    folder = models.OneToOneField("vault.Folder", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=PageKind.choices)
    state = models.CharField(max_length=12, choices=PageState.choices, default=PageState.DRAFT)
    ref = models.CharField(max_length=24, unique=True, null=True)
    day = models.DateField()

    @property
    def proposals(self) -> models.QuerySet[Proposal]:
        """Return its proposals, which are sealed in its folder."""
        return Proposal.objects.filter(folder=self.folder_id)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=PageKind.values), name="known_page_kind"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=PageState.values), name="known_page_state"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="published") | models.Q(ref__isnull=False),
                name="published_pages_have_a_ref",
            ),
        ]
