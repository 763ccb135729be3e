"""The two-person rule as the database itself keeps it."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact


def differ(name: str) -> models.CheckConstraint:
    """Return the CHECK that who proposed is not who approved (both columns are NOT NULL)."""
    return models.CheckConstraint(condition=~Q(proposed_by=F("approved_by")), name=name)


def holds_hash(column: str, name: str) -> models.CheckConstraint:
    """Return the CHECK that a column holds the 32 bytes of a SHA-256."""
    return models.CheckConstraint(condition=Exact(Length(column), 32), name=name)
