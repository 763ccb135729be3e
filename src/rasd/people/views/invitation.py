"""Inviting to the team and joining it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from rasd.kernel.errors import Conflict, Refused
from rasd.kernel.secret import SecretText
from rasd.people import actions
from rasd.people.actions.invitations import find_invitation
from rasd.people.desk_request import DeskRequest
from rasd.people.forms import AcceptForm, InviteForm
from rasd.people.models import Role
from rasd.people.rules import require


@require_POST
def invite(request: DeskRequest) -> HttpResponse:
    """Make an invitation and show its token once, to be handed over in person."""
    actor = request.actor
    require(actor, "people.invite")
    form = InviteForm(request.POST, actor=actor)
    if not form.is_valid():
        raise Refused("people.invite")
    role = Role(form.cleaned_data["role"])
    token = actions.invite(actor, role=role)
    address = request.build_absolute_uri(reverse("people:join"))
    context = {"token": token.reveal(), "address": address, "role": role.label}
    return render(request, "people/invited.html", context)


@sensitive_post_parameters()
def join(request: HttpRequest) -> HttpResponse:
    """Join with a token typed or pasted into the form, never carried by the address."""
    token = request.POST.get("token", "").strip()
    if request.method != "POST" or find_invitation(token) is None:
        refused = request.method == "POST"
        status = 422 if refused else 200
        return render(request, "people/join_token.html", {"refused": refused}, status=status)
    form = AcceptForm(request.POST if "handle" in request.POST else None)
    if not form.is_bound or not form.is_valid():
        context = {"form": form, "token": token}
        return render(request, "people/join.html", context, status=422 if form.is_bound else 200)
    try:
        account, recovery = actions.accept_invitation(token=SecretText(token), **form.secrets())
    except Conflict:
        return render(request, "people/join_token.html", {"refused": True}, status=409)
    context = {"account": account, "recovery": recovery.reveal()}
    return render(request, "people/joined.html", context)
