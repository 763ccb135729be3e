"""What happened to a case, in the order of days."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rasd.approvals.models import ProposalDecision
from rasd.cases.queries.case_page import CaseRecord
from rasd.kernel.templatetags.kernel_text import localnumber
from rasd.ledger import queries as ledger

KINDS = {
    "facts": gettext_lazy("Facts recorded"),
    "source": gettext_lazy("Source added"),
    "evidence": gettext_lazy("Evidence added"),
    "aftermath": gettext_lazy("What happened next recorded"),
    "report": gettext_lazy("Report linked"),
    "closing": gettext_lazy("Closed without publication"),
}


@dataclass(frozen=True)
class Step:
    """One line: the day, what was done, by whom (a handle, where it is known) and why."""

    day: date
    what: str
    by: str = ""
    why: str = ""


def history(record: CaseRecord) -> list[Step]:
    """Return the steps of an opened case, oldest first."""
    steps = [
        Step(item["day"], str(label))
        for kind, label in KINDS.items()
        for item in record.items.get(kind, [])
    ]
    steps += _part(record)
    for row, said in record.decisions:
        steps.append(
            Step(row.day, row.get_outcome_display(), row.by.handle, said.get("reason", ""))
        )
    steps += _proposals(record)
    return sorted(steps, key=lambda step: step.day)


def _part(record: CaseRecord) -> list[Step]:
    """Return one step a day: a part is written in many small saves."""
    if record.part is None:
        return []
    days = dict.fromkeys(item["day"] for item in record.items[record.part.name])
    return [Step(day, str(record.part.written)) for day in days]


def _proposals(record: CaseRecord) -> list[Step]:
    refusals = {item["number"]: item["reason"] for item in record.items.get("refusal", [])}
    decisions = ProposalDecision.objects.select_related("by")
    steps = []
    for proposal in record.case.proposals.select_related("by").order_by("number"):
        what = _("Proposed: %(purpose)s") % {"purpose": proposal.get_purpose_display()}
        steps.append(Step(proposal.day, what, proposal.by.handle))
        if decision := decisions.filter(proposal=proposal).first():
            why = refusals.get(proposal.number, "")
            what = decision.get_outcome_display()
            steps.append(Step(decision.day, what, decision.by.handle, why))
    if record.case.ref:
        for entry in ledger.versions(record.case.ref):
            what = _("In the log: version %(number)s") % {"number": localnumber(entry.version)}
            steps.append(Step(entry.day, what))
    return steps
