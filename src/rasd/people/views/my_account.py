"""One's own account: what it may do, sessions, signing out."""

from allauth.account import views as allauth
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import logout
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from rasd.people import actions, capability
from rasd.people.desk_request import DeskRequest


def account(request: DeskRequest) -> HttpResponse:
    """Show one's own account: roles, second factor, sessions."""
    context = {
        "session_count": request.user.sessions.count(),
        "second_factor": is_mfa_enabled(request.user),
    }
    return render(request, "people/account.html", context)


@require_POST
def end_sessions(request: DeskRequest) -> HttpResponseBase:
    """Sign out everywhere, here too."""
    actions.sign_out_everywhere(request.actor)
    logout(request)
    return _without_keys(redirect("account_login"))


def sign_out(request: DeskRequest) -> HttpResponseBase:
    """Sign out; whoever signs out also locks."""
    if request.method == "POST":
        request.actor.vault.lock()
        return _without_keys(allauth.logout(request))
    return allauth.logout(request)


def _without_keys(response: HttpResponseBase) -> HttpResponseBase:
    capability.take_back(response)
    return response
