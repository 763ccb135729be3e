"""Opening what was proposed, and making sure that it is what the commitment says."""

from dataclasses import dataclass
from typing import Any

from rasd.cases.models import Proposal
from rasd.ledger import canonical
from rasd.ledger.commitment import commit
from rasd.people.actor import Actor


class ProposalDamaged(Exception):
    """What is sealed is not what was proposed: someone changed one of the two."""


@dataclass(frozen=True)
class Proposed:
    """A proposal's opened content."""

    status: str
    destroy: bool
    salt: bytes
    body: dict[str, Any]


def open_proposal(actor: Actor, proposal: Proposal) -> Proposed:
    """Open the sealed body and salt of a proposal; raises ProposalDamaged when they differ."""
    for item in actor.vault.open(proposal.case.folder_id):
        if item.kind == "proposal" and item.data["number"] == proposal.number:
            proposed = Proposed(
                status=item.data["status"],
                destroy=bool(item.data["destroy"]),
                salt=bytes.fromhex(item.data["salt"]),
                body=item.data["body"],
            )
            sealed = commit(proposed.salt, canonical.dumps(proposed.body))
            if sealed != bytes(proposal.commitment):
                raise ProposalDamaged
            return proposed
    raise ProposalDamaged
