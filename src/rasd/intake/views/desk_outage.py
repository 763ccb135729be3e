"""A report about an outage: open one from it, or add it to one that is there."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.intake import actions, desk_reads, outage_part, prefill, queries
from rasd.outages.candidates.near import outages_near
from rasd.outages.candidates.span import span_of
from rasd.people.desk_request import DeskRequest


def outage(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Show outages of the same days and place; open a new one when asked to.

    Adding to one of them is the attachment of any report to any case.
    """
    actor = request.actor
    report = queries.find_report(actor, pk)
    record = desk_reads.open_report(actor, report)
    facts, _place = prefill.facts_from(record)
    part = outage_part.part_from(record.answers)
    if request.method == "POST":
        case = actions.attach_to_new_outage(
            actor, report=report, facts=facts, part=part, files=record.files
        )
        messages.success(request, _("The outage is open, and the report is part of it."))
        return redirect("cases:case", case.pk)
    context = {
        "report": report,
        "facts": facts,
        "part": part,
        "outage": outage_part.shown(record.answers),
        "near": outages_near(actor, span=span_of(part), areas=part.areas),
    }
    return render(request, "intake/desk/outage.html", context)
