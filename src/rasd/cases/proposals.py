"""Opening what was proposed, and making sure that it is what the commitment says."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rasd.cases.models import Proposal, Purpose
from rasd.cases.objections import Objection
from rasd.kernel.errors import Conflict
from rasd.ledger import canonical
from rasd.ledger.commitment import commit
from rasd.people.actor import Actor


class ProposalDamaged(Conflict):
    """What is sealed is not what was proposed: someone changed one of the two."""

    def __init__(self) -> None:
        super().__init__(_("What is stored is not what was proposed. Tell the operator."))


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


def binding(*, ref: str, commitment: bytes, status: str, destroy: bool) -> bytes:
    """Return what a second person approves: body, salt, status, destruction and reference at once.

    Threat: an insider seals the same body again under a stronger status after the preview.
    """
    terms = [b"rasd proposal", commitment, status.encode(), b"%d" % destroy]
    return hashlib.sha256(b"\n".join([*terms, ref.encode()])).digest()


def ref_when_proposed(proposal: Proposal) -> str:
    """Return the reference that the case had then: none before its first publication."""
    return "" if proposal.purpose == Purpose.PUBLISH else proposal.case.ref or ""


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
        ref=ref_when_proposed(proposal),
        commitment=proposed.commitment,
        status=proposed.status,
        destroy=proposed.destroy,
    )
    if bound != bytes(proposal.commitment):
        raise ProposalDamaged
    return proposed
