"""The second person: publishes exactly the bytes that were previewed, or nothing."""

from dataclasses import dataclass
from uuid import UUID

from rasd.approvals.actions.ending import end
from rasd.approvals.errors import NotWhatWasSeen
from rasd.approvals.models import Proposal, ProposalEnd
from rasd.approvals.opening import Proposed, open_proposal, ref_when_proposed
from rasd.kernel.errors import Refused
from rasd.ledger import actions as ledger
from rasd.ledger import statuses
from rasd.ledger.models import Publication
from rasd.people.actor import Actor
from rasd.vault import audit


@dataclass(frozen=True)
class Agreement:
    """A second person's yes to what they saw, signed with their key; not yet carried out."""

    proposal: Proposal
    proposed: Proposed
    ref: str
    signature: bytes

    @property
    def retracts(self) -> bool:
        """Tell whether the record is taken back rather than shown."""
        return self.proposed.status == statuses.RETRACTED


def agree(actor: Actor, *, proposal: Proposal, ref: str | None, commitment: bytes) -> Agreement:
    """Check that this is a second person, and that the proposal is what they saw (`commitment`).

    The noun has checked who may approve. Call before the transaction: keyd writes its own audit
    entries, which must not wait for ours. Raises Refused for the proposer, Conflict otherwise.
    """
    if proposal.by_id == actor.id:
        raise Refused("a second person approves")
    if bytes(proposal.commitment) != commitment:
        raise NotWhatWasSeen
    proposed = open_proposal(actor, proposal, ref=ref)
    signature = actor.vault.sign(commitment)
    return Agreement(proposal, proposed, ref_when_proposed(proposal, ref), signature)


def publish_agreed(
    actor: Actor,
    agreement: Agreement,
    *,
    kind: str,
    ref: str | None,
    year: int,
    noun: str,
    subject: UUID,
) -> Publication:
    """Publish inside the noun's transaction; `ref` is read from its row, locked.

    The audit chain learns that this `noun` (its row is `subject`) was published or retracted.
    Raises Conflict when the proposal was decided, or the record published, in the meantime.
    """
    proposal, proposed = agreement.proposal, agreement.proposed
    end(actor, proposal, ProposalEnd.APPROVED)
    if (ref or "") != agreement.ref:
        raise NotWhatWasSeen
    publication = ledger.publish(
        kind=kind,
        ref=ref,
        year=year,
        status=proposed.status,
        body=proposed.body,
        salt=proposed.salt,
        commitment=proposed.commitment,
        proposed_by=proposal.by_id,
        approved_by=actor.id,
        destroys=_standing_versions(ref) if proposed.destroy else (),
    )
    audit.record(
        verb=f"{noun}.retracted" if agreement.retracts else f"{noun}.published",
        actor=actor.id,
        subject=subject,
        ref=publication.ref,
        version=publication.version,
        proposed_by=str(proposal.by_id),
        signature=agreement.signature.hex(),
    )
    return publication


def _standing_versions(ref: str | None) -> tuple[int, ...]:
    versions = Publication.objects.filter(ref=ref or "", body__isnull=False)
    return tuple(versions.order_by("version").values_list("version", flat=True))
