from django.db import models
from django.db.models import Q

from rasd.ledger.models.two_people import holds_hash


class AuditEntry(models.Model):
    """One link of the private audit chain: the verb and day in clear, the details sealed."""

    seq = models.BigIntegerField(primary_key=True)
    day = models.DateField()
    verb = models.CharField(max_length=64)
    sealed = models.BinaryField()
    previous = models.BinaryField()
    hash = models.BinaryField(unique=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(seq__gte=0), name="ledger_audit_from_zero"),
            holds_hash("previous", "ledger_audit_previous_is_hash"),
            holds_hash("hash", "ledger_audit_hash_is_hash"),
        )
        indexes = (models.Index(fields=("day", "verb"), name="ledger_audit_by_day"),)

    def __str__(self) -> str:
        return f"{self.seq} {self.verb}"
