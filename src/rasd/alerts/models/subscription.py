"""A confirmed alert: sealed, and how far its reader was told."""

from django.db import models


class Subscription(models.Model):
    """Address and question lie in the sealed item alone; not even a hash of them is here.

    The id comes from the confirming link, so that pressing its button twice makes one row.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    item = models.OneToOneField("vault.Item", on_delete=models.PROTECT, related_name="+")
    # When it was confirmed or kept for another year.
    day = models.DateField()
    # The last entry of the public log that its reader was told of, -1 for none.
    told_through = models.BigIntegerField()
    told_on = models.DateField(null=True)
    refusals = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["told_through"], name="alerts_told_through")]
