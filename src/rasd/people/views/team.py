"""The team: who is in it, their roles, who can open reports."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rasd.people import actions, groups, queries
from rasd.people.actor import Actor
from rasd.people.desk_request import DeskRequest
from rasd.people.forms import InviteForm
from rasd.people.introductions import brought_in_by
from rasd.people.models import Account, Role
from rasd.people.rules import require
from rasd.vault.queries import members_of


def people(request: DeskRequest) -> HttpResponse:
    """List the members with roles and whether they can open reports."""
    actor = request.actor
    require(actor, "people.see")
    members = queries.members()
    context = {
        "members": members,
        "invited_by_me": [one.account.pk for one in members if one.waits and _brought(actor, one)],
        "roles": Role,
        "invite_form": InviteForm(actor=actor) if actor.may("people.invite") else None,
        "may_give_roles": actor.may("people.role"),
        "may_admit": actor.may("people.admit") and groups.DESK in actor.vault.groups,
        "may_revoke": actor.may("people.revoke"),
    }
    return render(request, "people/team.html", context)


def _brought(actor: Actor, member: queries.Member) -> bool:
    return brought_in_by(actor.id, member.account, groups.open_to(member.roles))


@require_POST
def roles(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Set a member's roles to the ticked ones."""
    actor = request.actor
    require(actor, "people.role")
    account = get_object_or_404(queries.team(), pk=pk)
    ticked = (Role(value) for value in request.POST.getlist("roles") if value in Role.values)
    actions.set_roles(actor, account=account, roles=frozenset(ticked))
    messages.success(request, _("The roles were saved."))
    return redirect("people:team")


@require_POST
def admit(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Let a member open reports: an unlocked member hands them the group's key."""
    actor = request.actor
    require(actor, "people.admit")
    account = get_object_or_404(Account, pk=pk)
    actions.admit(actor, account=account)
    reads = account.pk in members_of(groups.DESK)
    words = _("This person can now open reports.")
    messages.success(request, words if reads else _("This person can now open the team's pages."))
    return redirect("people:team")
