"""That messages were sent, for the team."""

import uuid

from django.db import models


class Sending(models.Model):
    """One round of messages: the day, up to which entry of the log, how many, how it ended."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    day = models.DateField()
    through = models.BigIntegerField()
    sent = models.PositiveIntegerField()
    refused = models.PositiveIntegerField()
    # What the mail server said when it stopped taking messages, "" when all went well.
    problem = models.CharField(max_length=200)
