from django.db import models
from django.db.models import Q


class Numbering(models.Model):
    """The last number given to a ref of one prefix and year; the next is one more."""

    pk = models.CompositePrimaryKey("prefix", "year")
    prefix = models.CharField(max_length=8)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(last__gte=1), name="ledger_numbers_from_one"),
        )

    def __str__(self) -> str:
        return f"{self.prefix}-{self.year}"
