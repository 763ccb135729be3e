"""The public version that would be proposed now: its text, what is missing, what stands against."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from rasd.approvals.binding import preview_mark
from rasd.cases.compose import compose
from rasd.cases.models import Outcome
from rasd.cases.objections import Objection, objections
from rasd.cases.parts import validate
from rasd.cases.public_body import InvalidBody
from rasd.cases.queries import CaseRecord
from rasd.ledger import statuses
from rasd.people.actor import Actor
from rasd.places.cell_safety import coarsest_safe_cell
from rasd.places.cells import UnpublishableCell, resolution_of
from rasd.places.precision import RESOLUTIONS

Choices = list[tuple[str, str]]
AS_STATED = "stated"
"""The precision of a part that says itself where it happened."""


@dataclass(frozen=True)
class Composition:
    """A body at one precision and status; `seen` is the fingerprint of exactly this preview."""

    body: dict[str, Any]
    status: str
    precision: str
    problems: list[str]
    objections: list[Objection] = field(default_factory=list)

    @property
    def seen(self) -> str:
        return preview_mark(self.body, self.status)


def composed(actor: Actor, record: CaseRecord, *, precision: str, status: str) -> Composition:
    """Compose, and ask whether anything stands against it."""
    body = compose(record, precision=precision, demonstration=settings.RASD_DEMO)
    problems = (record.part.missing(record) if record.part else []) or _problems(body, status)
    return Composition(body, status, precision, problems, objections(actor, record.reports))


def precisions(record: CaseRecord) -> Choices:
    """Offer the precisions that the known place allows, the safest usual one first."""
    facts = record.facts
    if record.part:
        return [(AS_STATED, _("As the case states it"))]
    offered: Choices = []
    if facts.governorate:
        offered.append(("governorate", _("The governorate only")))
    if facts.district:
        offered.append(("district", _("The district")))
    if size := _cell_size(record):
        words = _("An area of about %(size)s km² around the place") % {"size": size}
        offered.append(("cell", words))
    if facts.scope == "region":
        offered.append(("region", _("The region")))
    if facts.scope == "online":
        offered.append(("online", _("Online only")))
    if not facts.governorate and facts.scope != "unknown":
        offered.append(("national", _("All of Iraq")))
    return [*offered, ("unknown", _("No place at all"))]


def earned_statuses(record: CaseRecord) -> Choices:
    """Offer the statuses that the last decision supports."""
    last = record.decisions[-1][0].outcome if record.decisions else None
    earned = [statuses.DOCUMENTED]
    if last == Outcome.VERIFIED:
        earned.insert(0, statuses.VERIFIED)
    if last == Outcome.DISPUTED:
        earned.insert(0, statuses.DISPUTED)
    return [(status, statuses.label(status)) for status in earned]


def _cell_size(record: CaseRecord) -> int | None:
    place = record.place
    if not place.latitude or not place.longitude or not record.facts.governorate:
        return None
    try:
        cell = coarsest_safe_cell(float(place.latitude), float(place.longitude))
    except UnpublishableCell:
        return None
    return RESOLUTIONS[resolution_of(cell)] if cell else None


def _problems(body: dict[str, Any], status: str) -> list[str]:
    missing = {
        "title": _("A title is missing."),
        "summary": _("What happened is not yet written for the public."),
        "category": _("The kind of violation is missing."),
        "started": _("The date is missing."),
    }
    problems = [words for name, words in missing.items() if not body[name]]
    if status == statuses.DOCUMENTED and not body["sources"]:
        problems.append(_("“Documented from public sources” needs a source that may be named."))
    if problems:
        return problems
    try:
        validate(body)
    except InvalidBody as error:
        template = _("Not right: %(field)s (%(why)s)")
        return [template % {"field": name, "why": why} for name, why in error.problems]
    return []
