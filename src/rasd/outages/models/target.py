from django.db import models


class TestTarget(models.Model):
    """An address that measurers test in a country, from a public list."""

    __test__ = False  # its name is that of OONI's lists; pytest would take it for tests

    country = models.CharField(max_length=2)
    url = models.CharField(max_length=500)
    category = models.CharField(max_length=20)
    added = models.DateField(null=True)
    source = models.CharField(max_length=200, blank=True, default="")
    notes = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("country", "url"), name="an_address_is_listed_once"),
        ]
