"""Sending a proposal back, or withdrawing one's own."""

from uuid import UUID

from rasd.approvals.actions.ending import end
from rasd.approvals.errors import ReasonMissing
from rasd.approvals.models import Proposal, ProposalEnd
from rasd.people.actor import Actor
from rasd.vault import actions as vault
from rasd.vault import audit
from rasd.vault.compartments import CONTENT


def refuse(actor: Actor, *, proposal: Proposal, reason: str, noun: str, subject: UUID) -> None:
    """End a proposal without publication, inside the noun's transaction; the reason is sealed.

    It was declined, or withdrawn by its author: the audit chain of this `noun` says which. Raises
    ReasonMissing, or Conflict when it was decided already.
    """
    if not reason.strip():
        raise ReasonMissing
    outcome = ProposalEnd.WITHDRAWN if proposal.by_id == actor.id else ProposalEnd.DECLINED
    end(actor, proposal, outcome)
    vault.seal_item(
        folder=proposal.folder,
        compartment=CONTENT,
        kind="refusal",
        data={"number": proposal.number, "reason": reason},
    )
    audit.record(verb=f"{noun}.proposal_{outcome}", actor=actor.id, subject=subject)
