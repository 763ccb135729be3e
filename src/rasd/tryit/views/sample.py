"""A case ready for approval by one button."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rasd.kernel.errors import Conflict
from rasd.people import capability
from rasd.tryit import becoming, sample_case
from rasd.tryit.position import Position
from rasd.tryit.views.pressed import go_on, pressed

PROPOSER = "demo-verifier"


@pressed
def prepare_case(request: HttpRequest) -> HttpResponse:
    """Make a case of the visitor's own report as Verifier, and show what would be published."""
    walk = request.walk  # type: ignore[attr-defined]
    report = Position(walk).report
    if report is None:
        return go_on(request, reverse("tryit:walk"))
    actor = becoming.become(request, PROPOSER)
    try:
        case = sample_case.prepare(actor, report=report)
    except Conflict as error:
        response = render(request, "409.html", {"reason": str(error)}, status=409)
    else:
        request.walk = walk.with_case(case.pk)  # type: ignore[attr-defined]
        proposal = Position(request.walk).proposal  # type: ignore[attr-defined]
        messages.success(
            request,
            _(
                "Done with sample facts, as a verifier would: taken, made a case, a source graded,"
                " verified with a reason, proposed. Your own words are not in it. Now a second"
                " person reads it."
            ),
        )
        page = [case.pk, proposal.pk] if proposal else []
        response = go_on(request, reverse("cases:proposal", args=page))
    capability.give(response, actor.vault.capability)
    return response
