""" "Revoke now": asked once more, then done at once."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from rasd.people import actions, queries
from rasd.people.desk_request import DeskRequest
from rasd.people.models import Account
from rasd.people.rules import require


def revoke(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Say what will happen; then revoke keys, sessions and account."""
    require(request.actor, "people.revoke")
    account = get_object_or_404(Account, pk=pk)
    if request.method == "POST":
        actions.revoke_now(request.actor, account=account)
        messages.success(request, _("Revoked. New keys are in use and the account is closed."))
        return redirect("people:team")
    context = {
        "account": account,
        "oneself": account == request.user,
        "few_readers": queries.readers_without(account) < queries.READERS_NEEDED,
    }
    return render(request, "people/revoke.html", context)
