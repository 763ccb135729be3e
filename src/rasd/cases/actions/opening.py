"""Opening a case, taking it, and closing it without publication."""

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.cases.facts import ExactPlace, Facts
from rasd.cases.models import Case, CaseState
from rasd.kernel.clock import today
from rasd.kernel.errors import Conflict
from rasd.people.actor import Actor
from rasd.people.groups import DESK
from rasd.people.rules import require
from rasd.vault import actions as vault
from rasd.vault import audit


def open_case(actor: Actor, *, facts: Facts, place: ExactPlace | None = None) -> Case:
    """Open a case with its own sealed folder and what is known so far."""
    require(actor, "case.edit")
    with transaction.atomic():
        folder = vault.create_folder(kind="case", group=DESK)
        case = Case.objects.create(folder=folder, day=today(), assignee=actor.account)
        seal_facts(case, facts, place)
        audit.record(verb="case.opened", actor=actor.id, subject=case.pk)
    return case


def seal_facts(case: Case, facts: Facts, place: ExactPlace | None) -> None:
    """Append a version of the facts, the exact place apart, and the line of the desk index."""
    vault.seal_item(
        folder=case.folder, compartment="content", kind="facts", data=facts.model_dump()
    )
    if place is not None:
        vault.seal_item(
            folder=case.folder, compartment="place", kind="place", data=place.model_dump()
        )
    vault.seal_item(
        folder=case.folder, compartment="content", kind="index", data=facts.index_item()
    )


def take(actor: Actor, *, case: Case) -> None:
    """Make oneself the person who works on the case."""
    require(actor, "case.edit")
    hand_over(actor, case=case, to=actor)


def hand_over(actor: Actor, *, case: Case, to: Actor | None) -> None:
    """Give the case to someone, or to nobody."""
    require(actor, "case.edit")
    with transaction.atomic():
        Case.objects.filter(pk=case.pk).update(assignee=to.account if to else None)
        audit.record(verb="case.assigned", actor=actor.id, subject=case.pk)


def close_case(actor: Actor, *, case: Case, reason: str) -> None:
    """Close a case that will not be published; the reason is sealed with it."""
    require(actor, "case.edit")
    with transaction.atomic():
        locked = Case.objects.select_for_update().get(pk=case.pk)
        if locked.state != CaseState.OPEN:
            raise Conflict(_("This case is not open."))
        vault.seal_item(
            folder=case.folder, compartment="content", kind="closing", data={"reason": reason}
        )
        Case.objects.filter(pk=case.pk).update(state=CaseState.CLOSED)
        audit.record(verb="case.closed", actor=actor.id, subject=case.pk)
