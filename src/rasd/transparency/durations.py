"""How long things took, in whole days, by the month in which they came to their end.

Which report became which case is sealed, and stays so: a table of days from a report to its case
would name, to whoever seizes it, the report behind a published record. So the way is measured in
two parts, report to first reading and case to decision or publication; imported cases, opened and
published in one go, are left out.
"""

from collections.abc import Iterable
from datetime import date
from statistics import median as middle

from django.db.models import Min, QuerySet

from rasd.cases.models import Case, ImportedRow
from rasd.intake.models import Report
from rasd.ledger.models import Publication
from rasd.transparency.months import Month

LEAST = 5


def median(days: list[int]) -> str:
    """Return the median in whole days, half a day rounded up; empty for fewer than five."""
    return str(int(middle(days) + 0.5)) if len(days) >= LEAST else ""


def to_reading(month: Month) -> list[int]:
    """Return days from a report's arrival until someone first took it."""
    taken = Report.objects.annotate(end=Min("claims__day")).values_list("day", "end")
    return _between(taken.filter(end__range=(month.first, month.last)))


def to_decision(month: Month) -> list[int]:
    """Return days from opening a case until its first decision."""
    decided = _own_cases().annotate(end=Min("verifications__day")).values_list("day", "end")
    return _between(decided.filter(end__range=(month.first, month.last)))


def to_publication(month: Month) -> list[int]:
    """Return days from opening a case until its first version was public."""
    first = Publication.objects.filter(version=1, day__range=(month.first, month.last))
    published = dict(first.values_list("ref", "day"))
    opened = _own_cases().filter(ref__isnull=False).values_list("day", "ref")
    return _between((day, published[ref]) for day, ref in opened if ref in published)


def _own_cases() -> QuerySet[Case]:
    return Case.objects.exclude(pk__in=ImportedRow.objects.values("case"))


def _between(pairs: Iterable[tuple[date, date]]) -> list[int]:
    return [(end - start).days for start, end in pairs]
