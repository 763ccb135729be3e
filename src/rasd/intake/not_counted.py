"""Reports that do not count as voices about an outage: in quarantine, or not taken up."""

from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from rasd.intake.models import Lane, Report, ReportState

EARLY = timedelta(days=1)
"""A clock that is a little wrong dates what happened after the day of its report."""


def leave_out(*, since: date, folders: list[UUID]) -> None:
    """Add the folders of reports that came from `since` on and do not count."""
    doubtful = Q(lane=Lane.QUARANTINE) | Q(state__in=(ReportState.REJECTED, ReportState.WITHDRAWN))
    came = Report.objects.filter(doubtful, day__gte=since - EARLY)
    folders += came.values_list("folder_id", flat=True)
