"""A signed-in browser, without an address, a browser name or a time."""

from django.db import models

from rasd.people.models.account import Account


class Session(models.Model):
    """The key lives only in the cookie: the row has its hash and data sealed under it."""

    key_hash = models.BinaryField(primary_key=True, max_length=32)
    account = models.ForeignKey(
        Account, on_delete=models.CASCADE, null=True, related_name="sessions"
    )
    sealed = models.BinaryField()
    last_day = models.DateField()
