import uuid

from django.conf import settings
from django.db import models


class RuleProposal(models.Model):
    """One person's proposal to let the machine publish months; the rule itself is the approval."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
