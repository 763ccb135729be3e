from django.db import models
from django.db.models import Q

from rasd.ledger.models.two_people import holds_hash


class Node(models.Model):
    """The hash of one complete subtree of the log: 2^level leaves from index·2^level on."""

    pk = models.CompositePrimaryKey("level", "index")
    level = models.PositiveSmallIntegerField()
    index = models.BigIntegerField()
    hash = models.BinaryField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(index__gte=0), name="ledger_node_index"),
            holds_hash("hash", "ledger_node_is_hash"),
        )

    def __str__(self) -> str:
        return f"{self.level}/{self.index}"
