"""Linking a report to a case: sealed, so that the tables never join the two."""

from uuid import UUID

from django.db import transaction

from rasd.cases.models import Case
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault import actions as vault
from rasd.vault import audit


def link_report(actor: Actor, *, case: Case, report_id: UUID) -> None:
    """Note in the case's folder that this report speaks about it."""
    require(actor, "case.edit")
    with transaction.atomic():
        vault.seal_item(
            folder=case.folder,
            compartment="content",
            kind="report",
            data={"report": str(report_id)},
        )
        audit.record(
            verb="case.report_linked", actor=actor.id, subject=case.pk, report=str(report_id)
        )
