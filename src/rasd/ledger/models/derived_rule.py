from django.db import models

from rasd.ledger.models.two_people import differ, holds_hash


class DerivedRule(models.Model):
    """What a machine may publish by itself, as two people approved it once.

    A changed rule is a new version and needs two people again.
    """

    seq = models.BigIntegerField(primary_key=True)
    name = models.CharField(max_length=64)
    version = models.PositiveIntegerField()
    kind = models.CharField(max_length=32)
    body = models.BinaryField()
    body_hash = models.BinaryField()
    day = models.DateField()
    proposed_by = models.UUIDField()
    approved_by = models.UUIDField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("name", "version"), name="ledger_one_rule_version"),
            differ("ledger_rule_two_people"),
            holds_hash("body_hash", "ledger_rule_body_is_hash"),
        )

    def __str__(self) -> str:
        return f"{self.name} v{self.version}"
