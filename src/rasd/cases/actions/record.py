"""Adding to what is known: facts, sources, evidence, notes. Nothing is edited, all is appended."""

from typing import Any

from django.db import transaction

from rasd.cases.actions.opening import seal_facts
from rasd.cases.aftermath import Aftermath
from rasd.cases.facts import ExactPlace, Facts
from rasd.cases.models import Case
from rasd.cases.public_body import Evidence, Source
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault import actions as vault
from rasd.vault import audit


def record_facts(
    actor: Actor, *, case: Case, facts: Facts, place: ExactPlace | None = None
) -> None:
    """Replace the working facts by a new version; earlier versions stay in the folder."""
    require(actor, "case.edit")
    with transaction.atomic():
        seal_facts(case, facts, place)
        audit.record(verb="case.facts_recorded", actor=actor.id, subject=case.pk)


def add_source(
    actor: Actor, *, case: Case, source: Source, public: bool, relation: str = "", reason: str = ""
) -> None:
    """Add a source with its grade (A–F) and the item's credibility (1–6).

    `public` says whether it may be named in the published record; `relation` is the source's
    connection to the information, `reason` why it was graded so.
    """
    require(actor, "case.edit")
    data: dict[str, Any] = {
        **source.model_dump(),
        "public": int(public),
        "relation": relation,
        "reason": reason,
        "by": str(actor.id),
    }
    _append(actor, case, kind="source", data=data, verb="case.source_added")


def add_evidence(
    actor: Actor, *, case: Case, evidence: Evidence, public: bool, note: str = ""
) -> None:
    """Record a file by its fingerprint, and what it shows; `public`: the fingerprint may be shown.

    Threat: only a reporter has the file; its public fingerprint convicts whoever holds it.
    """
    require(actor, "case.edit")
    data = {**evidence.model_dump(), "note": note, "public": int(public), "by": str(actor.id)}
    _append(actor, case, kind="evidence", data=data, verb="case.evidence_added")


def record_aftermath(actor: Actor, *, case: Case, aftermath: Aftermath) -> None:
    """Replace what is known of what happened next by a new version; earlier ones stay sealed."""
    require(actor, "case.edit")
    data = aftermath.model_dump()
    _append(actor, case, kind="aftermath", data=data, verb="case.aftermath_recorded")


def add_note(actor: Actor, *, case: Case, text: str) -> None:
    """Write a note to the team."""
    require(actor, "case.edit")
    _append(actor, case, kind="note", data={"text": text, "by": str(actor.id)}, verb="case.noted")


def _append(actor: Actor, case: Case, *, kind: str, data: dict[str, Any], verb: str) -> None:
    with transaction.atomic():
        vault.seal_item(folder=case.folder, compartment="content", kind=kind, data=data)
        audit.record(verb=verb, actor=actor.id, subject=case.pk)
