from django.db import models


class Network(models.Model):
    """A network by its number: its name, how much of the country it holds, and who owns it.

    `share` is the part of its addresses that lie in the country, 0 to 1; `owner` the code of the
    country whose state owns it, "" where the list names none.
    """

    asn = models.PositiveBigIntegerField(primary_key=True)
    name = models.CharField(max_length=200, blank=True, default="")
    country = models.CharField(max_length=2, blank=True, default="")
    addresses = models.PositiveBigIntegerField(null=True)
    share = models.FloatField(null=True)
    owner = models.CharField(max_length=2, blank=True, default="")
    owner_quote = models.TextField(blank=True, default="")
    owner_link = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(asn__gte=1, asn__lte=4_294_967_295),
                name="a_network_has_a_number",
            ),
            models.CheckConstraint(
                condition=models.Q(share__isnull=True) | models.Q(share__gte=0, share__lte=1),
                name="a_share_is_a_part",
            ),
        ]
