from django.db import models


class Measured(models.Model):
    """A measurement that a tally holds already, so that no file counts it twice.

    The key is 63 bits of a hash of its public name; nothing else of a measurement is kept.
    """

    key = models.BigIntegerField(primary_key=True)
