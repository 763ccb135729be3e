"""Members' own keys; a member is a bare UUID here, people are another room's matter."""

from django.db import models


class MemberKey(models.Model):
    """Public halves, and both private keys under the passphrase and under the printed code."""

    member = models.UUIDField(primary_key=True)
    x_public = models.BinaryField(max_length=32)
    ed_public = models.BinaryField(max_length=32)
    kdf = models.JSONField()
    wrapped = models.BinaryField()
    recovery_wrapped = models.BinaryField()
