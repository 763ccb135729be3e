"""What can be read of a report without any key."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from rasd.intake.models import Report
from rasd.vault.models import Item


@dataclass(frozen=True)
class Readable:
    """The clear columns, and what their mere presence tells."""

    day: date
    lane: str
    state: str
    group: str
    taken_by: str
    sizes: list[int]
    parts: list[tuple[str, int]]


def readable(report: Report) -> Readable:
    """Return everything that the clear columns of a report and its folder say."""
    items = Item.objects.filter(folder=report.folder_id)
    parts = items.order_by("compartment").values_list("compartment").annotate(Count("pk"))
    return Readable(
        day=report.day,
        lane=report.get_lane_display(),
        state=report.get_state_display(),
        group=report.folder.group.slug,
        taken_by=report.assignee.handle if report.assignee else "",
        sizes=list(items.order_by("seq").values_list("size_bucket", flat=True)),
        parts=list(parts),
    )
