"""Counting one month, from what lies readable in the desk store: verbs, days, nothing sealed.

The team's decisions are verbs of the audit chain. What reporters do leaves no verb there on
purpose: the chain is ordered, and an arrival between two acts of the team would be dated to the
minute by them. Reports and withdrawals are counted from their rows, which know the day alone.
"""

from datetime import date
from typing import Any

from django.conf import settings

from rasd.cases.kind import KIND as CASE
from rasd.cases.models import Outcome
from rasd.intake.models import Report, Withdrawal
from rasd.ledger import statuses
from rasd.ledger.models import AuditEntry, Publication
from rasd.outages.body import KIND as OUTAGE
from rasd.transparency import bodies, durations
from rasd.transparency.bands import band
from rasd.transparency.months import Month

VERBS = {
    "rejected": "report.rejected",
    **{outcome.value: f"case.{outcome.value}" for outcome in Outcome},
}


def body_of(month: Month) -> dict[str, Any]:
    """Return what a finished month says (`bodies.SCHEMA`)."""
    return {
        "schema": bodies.SCHEMA,
        "slug": str(month),
        "since": max(month.first, first_day() or month.first).isoformat(),
        "until": month.last.isoformat(),
        **{name: band(count) for name, count in _sealed(month).items()},
        **{name: str(count) for name, count in _public(month).items()},
        "days_to_reading": durations.median(durations.to_reading(month)),
        "days_to_decision": durations.median(durations.to_decision(month)),
        "days_to_publication": durations.median(durations.to_publication(month)),
        "licence": bodies.LICENCE,
        "demonstration": int(settings.RASD_DEMO),
    }


def first_day() -> date | None:
    """Return the day on which the audit chain begins; None before the desk was founded."""
    return AuditEntry.objects.order_by("seq").values_list("day", flat=True).first()


def _sealed(month: Month) -> dict[str, int]:
    span = {"day__range": (month.first, month.last)}
    decided = {
        name: AuditEntry.objects.filter(verb=verb, **span).count() for name, verb in VERBS.items()
    }
    return {
        "received": Report.objects.filter(**span).count(),
        "withdrawn": Withdrawal.objects.filter(**span).count(),
        **decided,
    }


def _public(month: Month) -> dict[str, int]:
    said = Publication.objects.filter(kind__in=(CASE, OUTAGE), day__range=(month.first, month.last))
    later = said.filter(version__gt=1)
    return {
        "published": said.filter(version=1).count(),
        "corrections": later.exclude(status=statuses.RETRACTED).count(),
        "retractions": later.filter(status=statuses.RETRACTED).count(),
    }
