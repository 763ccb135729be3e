from django.db import models


class Level(models.Model):
    """One hour of a signal of connectivity: the median of its values, in the signal's own unit.

    `entity` is a place or a network as the source names it: `country/IQ`, `region/1226`,
    `asn/203214`. `samples` is how many values the hour had.
    """

    source = models.CharField(max_length=40)
    signal = models.CharField(max_length=40)
    entity = models.CharField(max_length=60)
    hour = models.DateTimeField()
    value = models.FloatField()
    samples = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("source", "signal", "entity", "hour"), name="a_level_has_one_value"
            ),
            models.CheckConstraint(
                condition=models.Q(value__gte=0, samples__gte=1), name="a_level_is_measured"
            ),
        ]
