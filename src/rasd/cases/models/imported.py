"""Which row of which file became which case, so that importing twice changes nothing."""

import uuid

from django.db import models

from rasd.cases.models.case import Case


class ImportedRow(models.Model):
    """Fingerprints keyed by the pepper: a stolen table does not tell which file was imported."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    row = models.BinaryField(max_length=32, unique=True)
    content = models.BinaryField(max_length=32)
    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="+")
