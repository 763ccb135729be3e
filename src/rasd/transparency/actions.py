"""Publishing months by the rule, and allowing the rule on a desk that was founded without it."""

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.kernel import clock
from rasd.kernel.errors import Conflict, Refused
from rasd.ledger import actions as ledger
from rasd.ledger.models import Publication
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.transparency import bodies, counting, rule
from rasd.transparency.models import RuleProposal
from rasd.transparency.months import finished
from rasd.transparency.queries import open_proposal, published
from rasd.vault import audit


def publish_finished_months() -> list[Publication]:
    """Publish every finished month that is not yet public, oldest first; none without the rule.

    A month is published once and never anew: two versions side by side would show what came late.
    """
    allowed, began = rule.in_force(), counting.first_day()
    if allowed is None or began is None:
        return []
    made = []
    for month in finished(began, clock.today()):
        with transaction.atomic():
            # The lock of the log comes first: two workers would otherwise both find it missing.
            ledger.lock_log()
            if str(month) in published():
                continue
            made.append(
                ledger.publish_by_rule(
                    kind=bodies.KIND,
                    year=month.year,
                    body=counting.body_of(month),
                    rule=allowed,
                )
            )
    return made


def propose_rule(actor: Actor) -> RuleProposal:
    """Propose that the machine publishes finished months."""
    require(actor, "transparency.allow")
    with transaction.atomic():
        ledger.lock_log()
        if rule.in_force() or open_proposal():
            raise Conflict(_("This was proposed or allowed already."))
        proposal = RuleProposal.objects.create(by=actor.account, day=clock.today())
        audit.record(verb="transparency.proposed", actor=actor.id, subject=proposal.pk)
    return proposal


def approve_rule(actor: Actor, *, proposal: RuleProposal) -> None:
    """Allow it as the second person; raises Refused for the one who proposed."""
    require(actor, "transparency.allow")
    if proposal.by_id == actor.id:
        raise Refused("a second person approves")
    with transaction.atomic():
        ledger.lock_log()
        if open_proposal() != proposal:
            raise Conflict(_("This was proposed or allowed already."))
        rule.allow(proposed_by=proposal.by_id, approved_by=actor.id)
        audit.record(verb="transparency.allowed", actor=actor.id, subject=proposal.pk)
