"""The line in the private audit chain that tells of an opening."""

from uuid import UUID

from rasd.intake.models import Report
from rasd.ledger.models import AuditEntry
from rasd.people.actor import Actor

VERB = "folder.opened"
RECENT = 60


def entry_of_opening(actor: Actor, *, report: UUID) -> int:
    """Return the number of the entry that says that `actor` opened this report; −1 without one.

    The verb is clear, who and what are sealed: only an unlocked member reads them.
    """
    folder = Report.objects.values_list("folder", flat=True).get(pk=report)
    last = AuditEntry.objects.order_by("-seq").values_list("seq", flat=True).first() or 0
    for entry in reversed(actor.vault.audit_log(after=last - RECENT, limit=RECENT)):
        about = entry["details"]
        if (entry["verb"], about.get("subject")) != (VERB, str(folder)):
            continue
        if about["actor"] == str(actor.id):
            return int(entry["seq"])
    return -1


def is_an_opening(seq: int) -> bool:
    """Tell whether this entry of the chain tells of an opening."""
    return AuditEntry.objects.filter(seq=seq, verb=VERB).exists()
