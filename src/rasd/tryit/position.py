"""Where a walk stands, looked up in the stores: nothing is ticked that did not happen."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from rasd.approvals.models import Proposal
from rasd.approvals.queries import open_proposal_of
from rasd.cases.models import Case
from rasd.intake.models import Report, ReportState
from rasd.tryit.opening import is_an_opening
from rasd.tryit.walk import Walk

STEPS = ("report", "stored", "open", "approve", "map", "check")


@dataclass(frozen=True)
class Position:
    """A walk beside what the desk store says now."""

    walk: Walk

    @cached_property
    def report(self) -> Report | None:
        """The visitor's own report, unless they took it back."""
        if not self.walk.report:
            return None
        there = Report.objects.exclude(state=ReportState.WITHDRAWN)
        return there.filter(pk=UUID(self.walk.report)).first()

    @cached_property
    def case(self) -> Case | None:
        """The case that the report became part of, when the visitor's own browser did it."""
        return Case.objects.filter(pk=UUID(self.walk.case)).first() if self.walk.case else None

    @cached_property
    def proposal(self) -> Proposal | None:
        """The proposal that waits for a second person."""
        return open_proposal_of(self.case.folder_id) if self.case else None

    @cached_property
    def done(self) -> dict[str, bool]:
        """Whether each step truly happened."""
        report = self.report
        opened = report is not None and self.walk.opened >= 0
        published = report is not None and report.state == ReportState.PUBLISHED
        return {
            "report": report is not None,
            "stored": report is not None and self.walk.stored_seen,
            "open": opened and is_an_opening(self.walk.opened),
            "approve": published,
            "map": published and self.walk.on_map,
            "check": self.walk.checked,
        }

    @property
    def current(self) -> str:
        """The first step that has not happened; "" when all have."""
        return next((step for step in STEPS if not self.done[step]), "")
