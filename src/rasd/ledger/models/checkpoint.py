from django.db import models
from django.db.models import Q


class Checkpoint(models.Model):
    """The signed note over the log's first `size` leaves; one is signed with each publication."""

    size = models.BigIntegerField(primary_key=True)
    note = models.TextField()
    day = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(size__gte=1), name="ledger_checkpoint_of_leaves"),
        )

    def __str__(self) -> str:
        return f"checkpoint {self.size}"
