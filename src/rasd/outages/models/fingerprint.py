from django.db import models


class Fingerprint(models.Model):
    """What a known block page or a false answer looks like: only these confirm a block.

    `place` is where the pattern stands (dns, body, header.…), `match` how it is compared;
    `scope` is nat (national) or isp (a provider) for block pages, other words for servers that
    only look like one.
    """

    name = models.CharField(max_length=200, primary_key=True)
    scope = models.CharField(max_length=10)
    place = models.CharField(max_length=60)
    match = models.CharField(max_length=10)
    pattern = models.TextField()
    countries = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(match__in=["full", "prefix", "contains", "regexp"]),
                name="known_match_of_a_fingerprint",
            ),
        ]
