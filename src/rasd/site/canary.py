"""Whether the team's standing statement still holds: it speaks by being renewed."""

from dataclasses import dataclass
from datetime import date

from rasd.atlas import queries
from rasd.atlas.queries import PageRow
from rasd.kernel import clock


@dataclass(frozen=True)
class Canary:
    """The latest statement; `is_overdue` from the day after the last that it covers."""

    page: PageRow
    is_overdue: bool


def latest() -> Canary | None:
    """Return the statement published last, or None when there is none."""
    found = queries.pages("canary")
    if not found:
        return None
    page = found[0]
    return Canary(page, is_overdue=clock.today() > date.fromisoformat(page.body["until"]))
