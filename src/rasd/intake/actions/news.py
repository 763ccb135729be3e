"""When a case is published or retracted, the reports behind it say so to their reporters."""

from uuid import UUID

from rasd.intake.models import Report, ReportState
from rasd.people.actor import Actor
from rasd.vault import actions as vault


def tell_of_publication(*, actor: Actor, case_id: UUID, report_ids: list[str], ref: str) -> None:
    """Mark the reports and leave their reporters the public reference, sealed."""
    _tell(report_ids, ReportState.ATTACHED, ReportState.PUBLISHED, {"published": ref})


def tell_of_retraction(*, actor: Actor, case_id: UUID, report_ids: list[str], ref: str) -> None:
    """Say that the record is no longer shown; the report is a case's again and no more."""
    _tell(report_ids, ReportState.PUBLISHED, ReportState.ATTACHED, {"retracted": ref})


def _tell(
    report_ids: list[str], before: ReportState, after: ReportState, news: dict[str, str]
) -> None:
    for report in Report.objects.filter(pk__in=report_ids, state=before):
        vault.seal_item(
            folder=report.folder,
            compartment="content",
            kind="message",
            data={"from": "team", "text": "", **news},
        )
        report.state = after
        report.save(update_fields=["state"])
