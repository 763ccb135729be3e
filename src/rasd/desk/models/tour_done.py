import uuid

from django.conf import settings
from django.db import models


class TourDone(models.Model):
    """Someone finished the guided tour, so that the inbox offers it no longer; never an answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    day = models.DateField()
