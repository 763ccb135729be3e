"""Half-typed text that must survive a lock."""

from uuid import uuid4

from django.db import models


class Draft(models.Model):
    """Sealed to its author's own public key; at most one per form."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    member = models.UUIDField()
    form = models.CharField(max_length=200)
    blob = models.BinaryField()
    day = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "form"], name="vault_draft_once")]
