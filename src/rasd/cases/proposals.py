"""Opening what was proposed, and making sure that it is what the commitment says."""

import hashlib
from dataclasses import dataclass
from typing import Any

from rasd.cases.models import Case, Proposal
from rasd.cases.objections import Objection
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
    reports: list[str]
    known: list[Objection]

    @property
    def commitment(self) -> bytes:
        """Return the salted commitment to the body, as the public log will hold it."""
        return commit(self.salt, canonical.dumps(self.body))


def binding(case: Case, *, commitment: bytes, status: str, destroy: bool) -> bytes:
    """Return what a second person approves: body, salt, status, destruction and reference at once.

    Threat: an insider seals the same body again under a stronger status after the preview.
    """
    terms = [b"rasd proposal", commitment, status.encode(), b"%d" % destroy]
    return hashlib.sha256(b"\n".join([*terms, (case.ref or "").encode()])).digest()


def open_proposal(actor: Actor, proposal: Proposal) -> Proposed:
    """Open the sealed body and salt of a proposal; raises ProposalDamaged when they differ."""
    items = actor.vault.open(proposal.case.folder_id)
    data = [
        item.data
        for item in items
        if item.kind == "proposal" and item.data["number"] == proposal.number
    ]
    if len(data) != 1:
        raise ProposalDamaged
    proposed = Proposed(
        status=data[0]["status"],
        destroy=bool(data[0]["destroy"]),
        salt=bytes.fromhex(data[0]["salt"]),
        body=data[0]["body"],
        reports=[item.data["report"] for item in items if item.kind == "report"],
        known=[Objection(**known) for known in data[0].get("known", ())],
    )
    bound = binding(
        proposal.case,
        commitment=proposed.commitment,
        status=proposed.status,
        destroy=proposed.destroy,
    )
    if bound != bytes(proposal.commitment):
        raise ProposalDamaged
    return proposed
