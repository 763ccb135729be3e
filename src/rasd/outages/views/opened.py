"""A case that is an outage, opened for writing."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from rasd.cases import queries
from rasd.cases.models import Case
from rasd.cases.queries import CaseRecord
from rasd.outages.body import KIND, OutagePart
from rasd.outages.working import part_in
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@dataclass(frozen=True)
class OpenedOutage:
    """The case, its folder, the newest part, and how many versions of it there are."""

    case: Case
    record: CaseRecord
    part: OutagePart
    version: int


def opened(request: DeskRequest, pk: UUID) -> OpenedOutage:
    """Return an outage that the actor may write; Http404 for a case that is none."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.edit")
    record = queries.open_record(request.actor, case)
    versions = len(record.items.get(KIND, []))
    if not versions:
        raise Http404
    return OpenedOutage(case, record, part_in(record.items), versions)
