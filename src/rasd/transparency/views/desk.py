"""The team's side: what the machine publishes each month, and the two people who allow it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require
from rasd.transparency import actions, queries, rule
from rasd.transparency.models import RuleProposal


@require_safe
def state(request: DeskRequest) -> HttpResponse:
    """Show whether it is allowed, what was published and what comes next."""
    require(request.actor, "people.see")
    context = {
        "rule": rule.in_force(),
        "proposal": queries.open_proposal(),
        "published": queries.published(),
        "next": queries.next_due(),
        "may_allow": request.actor.may("transparency.allow"),
    }
    return render(request, "transparency/state.html", context)


@require_POST
def propose(request: DeskRequest) -> HttpResponse:
    """Propose the rule."""
    actions.propose_rule(request.actor)
    messages.success(request, _("Proposed. An editor or operator who is not you has to agree."))
    return redirect("transparency:state")


@require_POST
def approve(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Allow what another proposed."""
    require(request.actor, "transparency.allow")
    actions.approve_rule(request.actor, proposal=get_object_or_404(RuleProposal, pk=pk))
    messages.success(
        request, _("Allowed. Finished months are published by themselves from now on.")
    )
    return redirect("transparency:state")
