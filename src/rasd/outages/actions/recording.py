"""Writing down what is known of an outage: each time a new sealed version."""

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.cases import actions as cases
from rasd.cases.facts import Facts
from rasd.cases.models import Case
from rasd.kernel.errors import Conflict
from rasd.ledger import queries as ledger
from rasd.outages.body import KIND, OutagePart
from rasd.outages.compose import category, place, when
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault import actions as vault
from rasd.vault import audit
from rasd.vault.compartments import CONTENT


def open_outage(actor: Actor, *, facts: Facts, part: OutagePart) -> Case:
    """Open a case that is an outage, with what is known so far."""
    with transaction.atomic():
        case = cases.open_case(actor, facts=_agreeing(facts, part))
        _seal(case, part)
        audit.record(verb="outage.recorded", actor=actor.id, subject=case.pk)
    return case


def record_outage(actor: Actor, *, case: Case, facts: Facts, part: OutagePart) -> None:
    """Append a version of the part; the case is an outage from the first one on.

    `facts` are those of the case now: kind, day and place of the part are written into them, so
    that the desk finds the case by them. Raises Conflict when it is published as something else.
    """
    require(actor, "case.edit")
    if case.ref and ledger.kind_of(case.ref) != KIND:
        raise Conflict(_("What is published keeps its kind. Withdraw it and open a new case."))
    with transaction.atomic():
        agreeing = _agreeing(facts, part)
        if agreeing != facts:
            cases.record_facts(actor, case=case, facts=agreeing)
        _seal(case, part)
        audit.record(verb="outage.recorded", actor=actor.id, subject=case.pk)


def _seal(case: Case, part: OutagePart) -> None:
    vault.seal_item(folder=case.folder, compartment=CONTENT, kind=KIND, data=part.to_json())


def _agreeing(facts: Facts, part: OutagePart) -> Facts:
    """Return the facts with what the part decides."""
    where = place(part)
    scope = where["precision"] if where["precision"] != "district" else "governorate"
    decided = {
        "category": category(part),
        "scope": scope if scope in ("governorate", "region", "national") else "unknown",
        "governorate": where["governorate"],
        "district": where["district"],
        "region": where["region"],
        **when(part),
    }
    return facts.model_copy(update=decided)
