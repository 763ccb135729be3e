"""A report becomes the beginning of an outage; outages know nothing of reports."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from rasd.cases.facts import Facts
from rasd.cases.models import Case
from rasd.intake.actions.triage import attach
from rasd.intake.models import Report
from rasd.outages import actions as outages
from rasd.outages.body import OutagePart
from rasd.people.actor import Actor
from rasd.people.rules import require


def attach_to_new_outage(
    actor: Actor,
    *,
    report: Report,
    facts: Facts,
    part: OutagePart,
    files: Sequence[Mapping[str, Any]] = (),
) -> Case:
    """Open an outage with what a report tells and make the report part of it, both or neither."""
    require(actor, "report.triage")
    with transaction.atomic():
        case = outages.open_outage(actor, facts=facts, part=part)
        attach(actor, report=report, case=case, files=files)
    return case
