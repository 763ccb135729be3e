"""Importing rows as cases: each one whole or not at all, through the team's own verbs."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import transaction

from rasd.cases import actions
from rasd.cases.compose import compose
from rasd.cases.facts import ExactPlace
from rasd.cases.importing.incidents import Incident, RowProblem, parse_row
from rasd.cases.importing.table import Row
from rasd.cases.models import Case, ImportedRow
from rasd.cases.public_body import InvalidBody
from rasd.cases.queries import CaseRecord
from rasd.ledger import statuses
from rasd.people.actor import Actor
from rasd.vault.conf import pepper


@dataclass(frozen=True)
class RowResult:
    """What happened to a row: created (with its ref), unchanged, changed, or refused and why."""

    line: int
    key: str
    outcome: str
    detail: str = ""


def import_rows(
    rows: Iterable[Row], *, proposer: Actor, approver: Actor, dataset: str, demonstration: bool
) -> Iterator[RowResult]:
    """Import each row that is new; yield one result a row, in order."""
    for row in rows:
        key = row.cells.get("id", "")
        if row.problem:
            yield RowResult(row.line, key, "refused", row.problem)
            continue
        try:
            incident = parse_row(row.cells)
        except RowProblem as problem:
            yield RowResult(row.line, key, "refused", str(problem))
            continue
        yield _import_one(row, incident, proposer, approver, dataset, demonstration)


def _import_one(
    row: Row,
    incident: Incident,
    proposer: Actor,
    approver: Actor,
    dataset: str,
    demonstration: bool,
) -> RowResult:
    fingerprint = keyed(f"{dataset}\n{incident.key}")
    content = keyed(json.dumps(row.cells, sort_keys=True))
    known = ImportedRow.objects.select_related("case").filter(row=fingerprint).first()
    if known:
        same = bytes(known.content) == content
        outcome = "unchanged" if same else "changed"
        detail = known.case.ref or ""
        return RowResult(row.line, incident.key, outcome, detail)
    try:
        with transaction.atomic():
            case = actions.open_case(proposer, facts=incident.facts)
            ImportedRow.objects.create(row=fingerprint, content=content, case=case)
            ref = _publish(case, incident, proposer, approver, demonstration)
    except InvalidBody as error:
        return RowResult(row.line, incident.key, "refused", str(error))
    return RowResult(row.line, incident.key, "created", ref)


def _publish(
    case: Case, incident: Incident, proposer: Actor, approver: Actor, demonstration: bool
) -> str:
    actions.add_source(proposer, case=case, source=incident.source, public=True)
    body = compose(
        _record(case, incident), precision=incident.precision, demonstration=demonstration
    )
    proposal = actions.propose(proposer, case=case, status=statuses.DOCUMENTED, body=body)
    publication = actions.approve(
        approver, proposal=proposal, commitment=bytes(proposal.commitment)
    )
    return publication.ref


def _record(case: Case, incident: Incident) -> CaseRecord:
    """Return what was just sealed; the approver opens the folder, the proposer need not."""
    source = {**incident.source.model_dump(), "public": 1}
    return CaseRecord(case, facts=incident.facts, place=ExactPlace(), sources=[source])


def keyed(text: str) -> bytes:
    """Return the fingerprint of an imported row, which nobody can make without the pepper."""
    return hmac.digest(pepper().reveal(), b"import" + text.encode(), hashlib.sha256)
