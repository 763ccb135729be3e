from typing import Any

from django.db import models
from django.db.models import Q

from rasd.ledger import canonical
from rasd.ledger.models.two_people import differ, holds_hash


class Publication(models.Model):
    """One public version of one record: a leaf of the log, with its body beside it.

    Rows are appended and never edited, but for the destruction of salt and body.
    """

    seq = models.BigIntegerField(primary_key=True)  # its place in the log, from 0
    kind = models.CharField(max_length=32)
    ref = models.CharField(max_length=32)
    version = models.PositiveIntegerField()
    status = models.CharField(max_length=32)
    day = models.DateField()
    salt = models.BinaryField(null=True, unique=True)
    body = models.BinaryField(null=True)
    commitment = models.BinaryField()
    header = models.BinaryField()
    leaf_hash = models.BinaryField()
    policy = models.CharField(max_length=16)
    rule = models.ForeignKey(
        "ledger.DerivedRule", null=True, on_delete=models.PROTECT, related_name="publications"
    )
    proposed_by = models.UUIDField()
    approved_by = models.UUIDField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("ref", "version"), name="ledger_one_version"),
            differ("ledger_publication_two_people"),
            models.CheckConstraint(
                condition=Q(salt__isnull=True, body__isnull=True)
                | Q(salt__isnull=False, body__isnull=False),
                name="ledger_salt_and_body_together",
            ),
            models.CheckConstraint(
                condition=Q(policy="two_people", rule__isnull=True)
                | Q(policy="derived", rule__isnull=False),
                name="ledger_rule_behind_derived",
            ),
            models.CheckConstraint(condition=Q(seq__gte=0), name="ledger_seq_from_zero"),
            models.CheckConstraint(condition=Q(version__gte=1), name="ledger_version_from_one"),
            holds_hash("commitment", "ledger_commitment_is_hash"),
            holds_hash("leaf_hash", "ledger_leaf_hash_is_hash"),
        )

    @property
    def content(self) -> dict[str, Any] | None:
        """Return the body as a dict, or None once it is destroyed."""
        return None if self.body is None else canonical.loads(bytes(self.body))

    def __str__(self) -> str:
        return f"{self.ref} v{self.version}"
