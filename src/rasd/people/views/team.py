"""The team: who is in it, their roles, who can open reports."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rasd.people import actions, queries
from rasd.people.forms import InviteForm
from rasd.people.models import Account, Role
from rasd.people.rules import require


def people(request: HttpRequest) -> HttpResponse:
    """List the members with roles and whether they can open reports."""
    require(request.actor, "people.see")  # type: ignore[attr-defined]
    context = {"members": queries.members(), "invite_form": InviteForm(), "roles": Role}
    return render(request, "people/team.html", context)


def my_account(request: HttpRequest) -> HttpResponse:
    """Show one's own account: roles, second factor, sessions."""
    context = {"session_count": request.user.sessions.count()}  # type: ignore[union-attr]
    return render(request, "people/account.html", context)


@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere, here too."""
    request.actor.vault.lock()  # type: ignore[attr-defined]
    actions.sign_out_everywhere(account=request.actor.account)  # type: ignore[attr-defined]
    logout(request)
    return redirect("account_login")


@require_POST
def roles(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Set a member's roles to the ticked ones."""
    account = get_object_or_404(Account, pk=pk)
    wanted = {Role(value) for value in request.POST.getlist("roles") if value in Role.values}
    held = queries.roles_of(account)
    for role in wanted - held:
        actions.grant_role(request.actor, account=account, role=role)  # type: ignore[attr-defined]
    for role in held - wanted:
        actions.end_role(request.actor, account=account, role=role)  # type: ignore[attr-defined]
    messages.success(request, _("The roles were saved."))
    return redirect("people:team")


@require_POST
def admit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let a member open reports: an unlocked member hands them the group's key."""
    actions.admit(request.actor, account=get_object_or_404(Account, pk=pk))  # type: ignore
    messages.success(request, _("This person can now open reports."))
    return redirect("people:team")


@require_POST
def revoke(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Revoke now: keys, sessions and account."""
    actions.revoke_now(request.actor, account=get_object_or_404(Account, pk=pk))  # type: ignore
    messages.success(request, _("Revoked. New keys are in use and the account is closed."))
    return redirect("people:team")
