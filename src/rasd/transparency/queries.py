"""Where the monthly page stands, for the team."""

from datetime import date, timedelta

from rasd.kernel import clock
from rasd.ledger.models import Publication
from rasd.transparency import bodies, counting, rule
from rasd.transparency.models import RuleProposal
from rasd.transparency.months import Month

PROPOSAL_LASTS = timedelta(days=30)


def published() -> dict[str, str]:
    """Return the refs of published months by month (`2026-10`)."""
    found = Publication.objects.filter(kind=bodies.KIND, version=1).order_by("seq")
    return {one.content["slug"]: one.ref for one in found if one.content}


def open_proposal() -> RuleProposal | None:
    """Return the proposal that waits for a second person, whose proposer is still of the team."""
    if rule.in_force():
        return None
    recent = RuleProposal.objects.filter(day__gte=clock.today() - PROPOSAL_LASTS)
    return recent.filter(by__closure__isnull=True).order_by("-day").first()


def next_due() -> tuple[Month, date] | None:
    """Return the next month and the day from which it is published; None before founding."""
    began = counting.first_day()
    if began is None:
        return None
    month, there = Month.of(began), published()
    while str(month) in there:
        month = month.next
    return month, max(month.due, clock.today())
