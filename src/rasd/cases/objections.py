"""What stands against publishing: reporters who did not agree, or took their report back.

Cases know reports by id alone; the room that holds them answers through a hook.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from rasd.cases.models import Case
from rasd.kernel.registry import hooks
from rasd.people.actor import Actor
from rasd.vault.models import Item

ASKED = "publication_considered"
WORDS = {
    "no_consent": _("The reporter did not say that it may be published."),
    "affected_disagrees": _("The person affected does not agree, or was not asked."),
    "under_18": _("Someone under 18 is concerned."),
    "withdrawn": _("The reporter asked for the report to be taken back."),
    "missing": _("The report can no longer be read."),
}


class NotAcknowledged(Exception):
    """Something stands against publishing, and the proposer has not said that they know."""


@dataclass(frozen=True)
class Objection:
    """One reason against, and the report (its id) that it comes from."""

    report: str
    code: str

    @property
    def words(self) -> str:
        """Return the reason as a sentence."""
        return str(WORDS[self.code])


def objections(actor: Actor, report_ids: list[str]) -> list[Objection]:
    """Ask whoever holds these reports; opens them, so ask outside a transaction."""
    found: list[Objection] = []
    if report_ids:
        hooks.send(ASKED, actor=actor, report_ids=report_ids, objections=found)
    return found


def objections_to(actor: Actor, case: Case) -> list[Objection]:
    """Return what stands against publishing a case; opens its folder only if reports are linked."""
    if not Item.objects.filter(folder=case.folder_id, kind="report").exists():
        return []
    items = actor.vault.open(case.folder_id, ["content"])
    return objections(actor, [item.data["report"] for item in items if item.kind == "report"])
