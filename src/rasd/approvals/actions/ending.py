"""A proposal ends once."""

from django.utils.translation import gettext as _

from rasd.approvals.models import Proposal, ProposalDecision, ProposalEnd
from rasd.kernel.clock import today
from rasd.kernel.errors import Conflict
from rasd.people.actor import Actor


def end(actor: Actor, proposal: Proposal, outcome: ProposalEnd) -> None:
    """Record how it ended; raises Conflict when it had ended already."""
    if ProposalDecision.objects.filter(proposal=proposal).exists():
        raise Conflict(_("This proposal was already decided."))
    ProposalDecision.objects.create(
        proposal=proposal, by=actor.account, outcome=outcome, day=today()
    )
