"""Whether reporters agreed to what a case would make public; asked before a proposal."""

from typing import Any

from rasd.cases.objections import Objection
from rasd.intake.models import Report, ReportState
from rasd.kernel.errors import Refused
from rasd.people.actor import Actor
from rasd.vault.compartments import CONTENT


def speak_for_reporters(
    *, actor: Actor, report_ids: list[str], objections: list[Objection]
) -> None:
    """Add what stands against publishing from these reports: their uses, a wish to take back."""
    for report_id in report_ids:
        report = Report.objects.filter(pk=report_id).first()
        objections += [Objection(report_id, code) for code in _codes(actor, report)]


def _codes(actor: Actor, report: Report | None) -> list[str]:
    if report is None:
        return ["missing"]
    if report.state == ReportState.WITHDRAWN:
        return ["withdrawn"]
    try:
        items = actor.vault.open(report.folder_id, [CONTENT])
    except Refused:
        return ["missing"]
    answers: dict[str, Any] = next((item.data for item in items if item.kind == "report"), {})
    codes = []
    if "publish" not in answers.get("uses", []):
        codes.append("no_consent")
    # Who speaks for themselves has said it by sending; of others an answer is needed. An outage
    # happens to everyone at a place: it has no person to ask.
    agreed = answers.get("agreement") == "yes" or answers.get("speaker") == "victim"
    if not (agreed or answers.get("cut")):
        codes.append("affected_disagrees")
    if answers.get("under_18"):
        codes.append("under_18")
    if any(item.data.get("withdrawal") for item in items):
        codes.append("withdrawn")
    return codes
