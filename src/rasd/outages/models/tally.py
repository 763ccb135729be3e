from django.db import models

ZERO_OR_MORE = {f"{name}__gte": 0 for name in ("blocked", "down", "ok", "insufficient", "anomaly")}


class Tally(models.Model):
    """How many measurements said what of one service on one network, in one hour.

    `asn` is 0 where the network is not known; `service` a host, or the name of a test. `layer` is
    the one that decided (dns, tcp, tls, http, app), "" for measurements that could not decide.
    `hours` is 1, or 24 for sums that came by the day. `anomaly` counts what a source calls
    anomalous without saying whether anybody blocks: it is neither blocked nor ok. `strongest` is
    the weight of the clearest block (1.0: a known block page), `witness` its measurement. Sums of
    different sources rest on the same measurements: never add them up.
    """

    source = models.CharField(max_length=40)
    country = models.CharField(max_length=2)
    asn = models.PositiveBigIntegerField()
    service = models.CharField(max_length=255)
    layer = models.CharField(max_length=4, blank=True, default="")
    hour = models.DateTimeField()
    hours = models.PositiveSmallIntegerField(default=1)
    blocked = models.PositiveIntegerField(default=0)
    down = models.PositiveIntegerField(default=0)
    ok = models.PositiveIntegerField(default=0)
    insufficient = models.PositiveIntegerField(default=0)
    anomaly = models.PositiveIntegerField(default=0)
    strongest = models.FloatField(default=0.0)
    witness = models.CharField(max_length=100, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("source", "country", "service", "asn", "layer", "hour", "hours"),
                name="an_hour_is_summed_once",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    layer__in=["", "dns", "tcp", "tls", "http", "app"],
                    hours__in=[1, 24],
                    **ZERO_OR_MORE,
                ),
                name="known_words_of_a_tally",
            ),
        ]
        indexes = [models.Index(fields=("country", "hour"), name="tallies_of_a_country")]
