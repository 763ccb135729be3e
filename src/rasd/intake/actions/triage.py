"""The team's verbs on a report: claim, release, ask, reject, refer, attach."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.cases import actions as cases
from rasd.cases.facts import ExactPlace, Facts
from rasd.cases.models import Case
from rasd.cases.public_body import Evidence
from rasd.intake.models import Claim, Lane, Referral, Rejection, Release, Report, ReportState
from rasd.kernel.clock import today
from rasd.kernel.errors import Conflict
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault import actions as vault
from rasd.vault import audit
from rasd.vault.compartments import CONTENT, TEAM

OPEN_STATES = (ReportState.RECEIVED, ReportState.IN_REVIEW)


def claim(actor: Actor, *, report: Report) -> None:
    """Take a report, so that nobody else reads it twice; raises Conflict when it is taken."""
    require(actor, "report.triage")
    with transaction.atomic():
        locked = Report.objects.select_for_update().get(pk=report.pk)
        if locked.assignee_id not in (None, actor.id):
            raise Conflict(_("Someone else took this report."))
        if locked.assignee_id is None:
            Claim.objects.create(report=locked, by=actor.account, day=today())
            locked.assignee = actor.account
            if locked.state == ReportState.RECEIVED:
                locked.state = ReportState.IN_REVIEW
            locked.save(update_fields=["assignee", "state"])
            audit.record(verb="report.claimed", actor=actor.id, subject=report.pk)


def release(actor: Actor, *, report: Report) -> None:
    """Give a report back to the inbox."""
    require(actor, "report.triage")
    with transaction.atomic():
        locked = Report.objects.select_for_update().get(pk=report.pk)
        if locked.assignee_id != actor.id:
            raise Conflict(_("This report is not with you."))
        last = Claim.objects.filter(report=locked, release__isnull=True, by=actor.account).first()
        if last:
            Release.objects.create(claim=last, by=actor.account, day=today())
        locked.assignee = None
        if locked.state == ReportState.IN_REVIEW:
            locked.state = ReportState.RECEIVED
        locked.save(update_fields=["assignee", "state"])
        audit.record(verb="report.released", actor=actor.id, subject=report.pk)


def ask(actor: Actor, *, report: Report, text: str, question: str = "") -> None:
    """Write to the reporter, who reads it with the code; `question` names a canned one."""
    require(actor, "report.triage")
    with transaction.atomic():
        _seal(report, CONTENT, "message", {"from": "team", "text": text, "question": question})
        audit.record(verb="report.asked", actor=actor.id, subject=report.pk)


def note(actor: Actor, *, report: Report, text: str) -> None:
    """Write a note that the team sees and the reporter does not."""
    require(actor, "report.triage")
    with transaction.atomic():
        _seal(report, TEAM, "note", {"text": text, "by": str(actor.id)})
        audit.record(verb="report.noted", actor=actor.id, subject=report.pk)


def move(actor: Actor, *, report: Report, lane: Lane) -> None:
    """Put a report into another lane."""
    require(actor, "report.triage")
    with transaction.atomic():
        Report.objects.filter(pk=report.pk).update(lane=lane)
        audit.record(verb="report.moved", actor=actor.id, subject=report.pk, lane=lane.value)


def show_contact(actor: Actor, *, report: Report) -> None:
    """Write into the audit chain that someone looks at how to reach the reporter."""
    require(actor, "report.triage")
    with transaction.atomic():
        audit.record(verb="report.contact_shown", actor=actor.id, subject=report.pk)


def reject(actor: Actor, *, report: Report, reason: str, words: str) -> None:
    """Do not take a report up; `words` tell the reporter why, `reason` is for the team."""
    require(actor, "report.triage")
    with transaction.atomic():
        locked = _open(report)
        Rejection.objects.create(report=locked, by=actor.account, day=today())
        _end(locked, ReportState.REJECTED, reason, words)
        audit.record(verb="report.rejected", actor=actor.id, subject=report.pk)


def refer(actor: Actor, *, report: Report, reason: str, words: str) -> None:
    """Pass a report on to those who can help better; `words` tell the reporter to whom."""
    require(actor, "report.triage")
    with transaction.atomic():
        locked = _open(report)
        Referral.objects.create(report=locked, by=actor.account, day=today())
        _end(locked, ReportState.REFERRED, reason, words)
        audit.record(verb="report.referred", actor=actor.id, subject=report.pk)


def attach(
    actor: Actor, *, report: Report, case: Case, files: Sequence[Mapping[str, Any]] = ()
) -> None:
    """Make a report part of a case; its `files` (opened) are noted there by fingerprint.

    A reporter's fingerprint is not for the public: whoever is found with the file is the reporter.
    """
    require(actor, "report.triage")
    with transaction.atomic():
        locked = _open(report)
        cases.link_report(actor, case=case, report_id=report.pk)
        for file in files:
            kind = file.get("type", "").partition("/")[0]
            cases.add_evidence(
                actor, case=case, evidence=Evidence(sha256=file["sha256"], kind=kind), public=False
            )
        _seal(report, TEAM, "case", {"case": str(case.pk)})
        locked.state = ReportState.ATTACHED
        locked.save(update_fields=["state"])
        audit.record(verb="report.attached", actor=actor.id, subject=report.pk)


def attach_to_new(
    actor: Actor,
    *,
    report: Report,
    facts: Facts,
    place: ExactPlace,
    files: Sequence[Mapping[str, Any]] = (),
) -> Case:
    """Open a case from a report and make the report part of it, both or neither."""
    require(actor, "report.triage")
    with transaction.atomic():
        case = cases.open_case(actor, facts=facts, place=place)
        attach(actor, report=report, case=case, files=files)
    return case


def _open(report: Report) -> Report:
    locked = Report.objects.select_for_update().get(pk=report.pk)
    if locked.state not in OPEN_STATES:
        raise Conflict(_("This report was already handled."))
    return locked


def _end(report: Report, state: ReportState, reason: str, words: str) -> None:
    _seal(report, TEAM, "ending", {"reason": reason})
    if words:
        _seal(report, CONTENT, "message", {"from": "team", "text": words, "question": ""})
    report.state = state
    report.save(update_fields=["state"])


def _seal(report: Report, compartment: str, kind: str, data: dict[str, Any]) -> None:
    vault.seal_item(folder=report.folder, compartment=compartment, kind=kind, data=data)
