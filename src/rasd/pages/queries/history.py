"""What happened to a page, in the order of days."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from rasd.approvals.models import ProposalDecision
from rasd.approvals.queries import proposals_of
from rasd.kernel.templatetags.kernel_text import localnumber
from rasd.ledger import queries as ledger
from rasd.pages.queries.page import PageRecord


@dataclass(frozen=True)
class Happening:
    """One line: the day, what was done, by whom (a handle, where it is known) and why."""

    day: date
    what: str
    by: str = ""
    why: str = ""


def history(record: PageRecord) -> list[Happening]:
    """Return what happened to an opened page, oldest first; the saves of a day are one line."""
    saved = sorted({item.day for item in record.items if item.kind == "draft"})
    lines = [Happening(day, _("Draft saved")) for day in saved]
    refusals = {i.data["number"]: i.data["reason"] for i in record.items if i.kind == "refusal"}
    decisions = {
        decision.proposal_id: decision
        for decision in ProposalDecision.objects.select_related("by").filter(
            proposal__folder=record.page.folder_id
        )
    }
    for proposal in proposals_of(record.page.folder_id):
        what = _("Proposed: %(purpose)s") % {"purpose": proposal.get_purpose_display()}
        lines.append(Happening(proposal.day, what, proposal.by.handle))
        if decision := decisions.get(proposal.pk):
            why = refusals.get(proposal.number, "")
            end = decision.get_outcome_display()
            lines.append(Happening(decision.day, end, decision.by.handle, why))
    for entry in ledger.versions(record.page.ref or ""):
        what = _("In the log: version %(number)s") % {"number": localnumber(entry.version)}
        lines.append(Happening(entry.day, what))
    return sorted(lines, key=lambda line: line.day)
