"""What a reporter does later with the code: write, withdraw. The team's side is in triage."""

from django.db import transaction

from rasd.intake import conf
from rasd.intake.models import Lane, Report, ReportState, Withdrawal
from rasd.kernel.clock import today
from rasd.vault import actions as vault
from rasd.vault.compartments import CONTENT
from rasd.vault.models import Item

NOT_YET_USED = (ReportState.RECEIVED, ReportState.IN_REVIEW, ReportState.REJECTED)


class TooManyMessages(Exception):
    """The report has `conf.MOST_MESSAGES` messages of its reporter already."""


def write_to_team(*, report: Report, text: str) -> None:
    """Append a message from the reporter; the inbox shows the report as having news.

    Raises TooManyMessages. Threat: a flood into one report makes it too large for keyd to open.
    """
    if Item.objects.filter(folder=report.folder_id, kind="answer").count() >= conf.MOST_MESSAGES:
        raise TooManyMessages
    _seal_answer(report, {"from": "reporter", "text": text})


def withdraw(*, report: Report) -> bool:
    """Take a report back. True: its keys are destroyed and nobody can read it any more.

    False: it already became part of a case; the team is asked, in the priority lane, to remove
    what came from it.
    """
    with transaction.atomic():
        locked = Report.objects.select_for_update().get(pk=report.pk)
        if locked.state == ReportState.WITHDRAWN:
            return True
        if locked.state not in NOT_YET_USED:
            _seal_answer(locked, {"from": "reporter", "text": "", "withdrawal": 1})
            Report.objects.filter(pk=report.pk).update(lane=Lane.PRIORITY)
            return False
        vault.shred(folder=locked.folder)
        Withdrawal.objects.create(report=locked, day=today())
        locked.state, locked.lookup_hash = ReportState.WITHDRAWN, None
        locked.save(update_fields=["state", "lookup_hash"])
    return True


def _seal_answer(report: Report, data: dict[str, object]) -> None:
    vault.seal_item(folder=report.folder, compartment=CONTENT, kind="answer", data=data)
