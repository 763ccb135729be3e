"""Publishing the shipped records through the team's own verbs; done twice, it changes nothing."""

from collections.abc import Iterable, Iterator

from django.db import transaction

from rasd.cases import actions as cases
from rasd.cases.compose import compose
from rasd.cases.composition import AS_STATED
from rasd.cases.facts import ExactPlace
from rasd.cases.importing.run import keyed
from rasd.cases.models import ImportedRow
from rasd.cases.queries import CaseRecord
from rasd.ledger import statuses
from rasd.outages.actions import open_outage
from rasd.outages.body import KIND
from rasd.outages.shipped import Shipped
from rasd.people.actor import Actor


def publish_records(
    records: Iterable[Shipped], *, proposer: Actor, approver: Actor, demonstration: bool
) -> Iterator[str]:
    """Open and publish each record that is not there yet; yield its ref, "" for one that is."""
    for record in records:
        fingerprint = keyed(f"outages\n{record.key}")
        if ImportedRow.objects.filter(row=fingerprint).exists():
            yield ""
            continue
        with transaction.atomic():
            yield _publish(record, fingerprint, proposer, approver, demonstration)


def _publish(
    record: Shipped, fingerprint: bytes, proposer: Actor, approver: Actor, demonstration: bool
) -> str:
    case = open_outage(proposer, facts=record.facts, part=record.part)
    ImportedRow.objects.create(row=fingerprint, content=fingerprint, case=case)
    for source in record.sources:
        cases.add_source(proposer, case=case, source=source, public=True)
    sources = [{**source.model_dump(), "public": 1} for source in record.sources]
    items = {KIND: [record.part.to_json()]}
    sealed = CaseRecord(case, record.facts, ExactPlace(), sources=sources, items=items)
    body = compose(sealed, precision=AS_STATED, demonstration=demonstration)
    proposal = cases.propose(proposer, case=case, status=statuses.DOCUMENTED, body=body)
    seen = bytes(proposal.commitment)
    return cases.approve(approver, proposal=proposal, commitment=seen).ref
