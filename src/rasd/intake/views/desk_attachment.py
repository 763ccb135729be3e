"""Making a report part of a case: a new one, or one that is there."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.cases import queries as cases
from rasd.cases.models import Case
from rasd.intake import actions, desk_reads, prefill, queries
from rasd.people.actor import Actor
from rasd.people.desk_request import DeskRequest


def attach(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Suggest cases of the same days, governorate and kind; attach to one, or open a new one."""
    actor = request.actor
    report = queries.find_report(actor, pk)
    record = desk_reads.open_report(actor, report)
    facts, place = prefill.facts_from(record)
    case = _chosen(actor, request.POST)
    if "new" in request.POST:
        case = actions.attach_to_new(
            actor, report=report, facts=facts, place=place, files=record.files
        )
    elif case:
        actions.attach(actor, report=report, case=case, files=record.files)
    if case:
        messages.success(request, _("The report is now part of this case."))
        return redirect("cases:case", case.pk)
    found = cases.similar(
        actor, day=facts.started, governorate=facts.governorate, category=facts.category
    )
    not_found = request.method == "POST"
    context = {
        "report": report,
        "facts": facts,
        "similar": found,
        "not_found": not_found,
        "about": record.answers.get("about", ""),
    }
    status = 422 if not_found else 200
    return render(request, "intake/desk/attachment.html", context, status=status)


def _chosen(actor: Actor, post: Any) -> Case | None:
    """Return the readable case that was chosen by its id, or typed by its reference."""
    try:
        return cases.find_case(actor, UUID(post.get("case", "")))
    except ValueError:
        return cases.find_by_ref(actor, post.get("ref", "").strip().upper())
