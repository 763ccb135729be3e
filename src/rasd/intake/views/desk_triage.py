"""Taking a report, giving it back, moving it between lanes."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from rasd.intake import actions, queries
from rasd.intake.models import Lane
from rasd.kernel.errors import Refused
from rasd.people.desk_request import DeskRequest


@require_POST
def claim(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Take a report."""
    report = queries.find_report(request.actor, pk)
    actions.claim(request.actor, report=report)
    return redirect("intake_desk:report", pk)


@require_POST
def release(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Give a report back."""
    report = queries.find_report(request.actor, pk)
    actions.release(request.actor, report=report)
    return redirect("intake_desk:report", pk)


@require_POST
def lane(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Put a report into another lane."""
    report = queries.find_report(request.actor, pk)
    wanted = request.POST.get("lane", "")
    if wanted not in Lane.values:
        raise Refused("report.triage")
    actions.move(request.actor, report=report, lane=Lane(wanted))
    return redirect("intake_desk:report", pk)
