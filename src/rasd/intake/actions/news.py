"""When a case is published, the reports behind it say so to their reporters."""

from uuid import UUID

from rasd.intake.models import Report, ReportState
from rasd.people.actor import Actor
from rasd.vault import actions as vault


def tell_reporters(*, actor: Actor, case_id: UUID, report_ids: list[str], ref: str) -> None:
    """Mark the reports and leave their reporters the public reference, sealed."""
    for report in Report.objects.filter(pk__in=report_ids, state=ReportState.ATTACHED):
        vault.seal_item(
            folder=report.folder,
            compartment="content",
            kind="message",
            data={"from": "team", "text": "", "published": ref},
        )
        report.state = ReportState.PUBLISHED
        report.save(update_fields=["state"])
