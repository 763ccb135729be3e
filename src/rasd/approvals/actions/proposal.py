"""Proposing a public version: its text and salt are sealed, only their commitment is clear."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from rasd.approvals.binding import binding
from rasd.approvals.models import Proposal, Purpose
from rasd.approvals.opening import SEALED_KIND
from rasd.kernel.clock import today
from rasd.kernel.errors import Conflict
from rasd.ledger import canonical
from rasd.ledger.commitment import commit, new_salt
from rasd.people.actor import Actor
from rasd.vault import actions as vault
from rasd.vault.compartments import CONTENT
from rasd.vault.models import Folder


@dataclass(frozen=True)
class Terms:
    """What is proposed: this body, this status, and whether earlier bodies are destroyed.

    `noted` is sealed beside it for the second person to see; it is never published.
    """

    purpose: Purpose
    body: dict[str, Any]
    status: str
    destroy: bool = False
    noted: dict[str, Any] = field(default_factory=dict)


def seal_proposal(actor: Actor, *, folder: Folder, ref: str | None, terms: Terms) -> Proposal:
    """Seal the proposal in the folder, inside the noun's transaction with its row locked.

    Raises Conflict while another proposal of the folder waits.
    """
    waiting = Proposal.objects.filter(folder=folder)
    if waiting.filter(decision__isnull=True).exists():
        raise Conflict(_("A proposal is already waiting for approval."))
    salt = new_salt()
    commitment = binding(
        ref="" if terms.purpose == Purpose.PUBLISH else ref or "",
        commitment=commit(salt, canonical.dumps(terms.body)),
        status=terms.status,
        destroy=terms.destroy,
    )
    number = waiting.count() + 1
    proposal = Proposal.objects.create(
        folder=folder,
        by=actor.account,
        purpose=terms.purpose,
        commitment=commitment,
        number=number,
        day=today(),
    )
    data = {
        "number": number,
        "salt": salt.hex(),
        "body": terms.body,
        "status": terms.status,
        "destroy": int(terms.destroy),
        "noted": terms.noted,
    }
    vault.seal_item(folder=folder, compartment=CONTENT, kind=SEALED_KIND, data=data)
    return proposal
