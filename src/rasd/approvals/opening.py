"""Opening what was proposed, and making sure that it is what the commitment says."""

from dataclasses import dataclass, field
from typing import Any

from rasd.approvals.binding import binding
from rasd.approvals.errors import ProposalDamaged
from rasd.approvals.models import Proposal, Purpose
from rasd.ledger import canonical
from rasd.ledger.commitment import commit
from rasd.people.actor import Actor
from rasd.vault.opened import Opened

SEALED_KIND = "proposal"


@dataclass(frozen=True)
class Proposed:
    """A proposal's opened content; `noted` is what the proposer sealed beside the body.

    `items` are the folder's other items, from the same opening.
    """

    status: str
    destroy: bool
    salt: bytes
    body: dict[str, Any]
    noted: dict[str, Any] = field(default_factory=dict)
    items: list[Opened] = field(default_factory=list, repr=False)

    @property
    def commitment(self) -> bytes:
        """Return the salted commitment to the body, as the public log will hold it."""
        return commit(self.salt, canonical.dumps(self.body))


def ref_when_proposed(proposal: Proposal, ref: str | None) -> str:
    """Return the reference that the record had then: none before its first publication."""
    return "" if proposal.purpose == Purpose.PUBLISH else ref or ""


def open_proposal(actor: Actor, proposal: Proposal, *, ref: str | None) -> Proposed:
    """Open the sealed body and salt of a proposal on the record `ref` (None: not yet published).

    Raises ProposalDamaged when they are not what the commitment says.
    """
    items = actor.vault.open(proposal.folder_id)
    found = [
        item.data
        for item in items
        if item.kind == SEALED_KIND and item.data["number"] == proposal.number
    ]
    if len(found) != 1:
        raise ProposalDamaged
    data = found[0]
    proposed = Proposed(
        status=data["status"],
        destroy=bool(data["destroy"]),
        salt=bytes.fromhex(data["salt"]),
        body=data["body"],
        noted=data.get("noted", {}),
        items=[item for item in items if item.kind != SEALED_KIND],
    )
    bound = binding(
        ref=ref_when_proposed(proposal, ref),
        commitment=proposed.commitment,
        status=proposed.status,
        destroy=proposed.destroy,
    )
    if bound != bytes(proposal.commitment):
        raise ProposalDamaged
    return proposed
