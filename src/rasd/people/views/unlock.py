"""Unlocking what the team has sealed, and locking it again."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from rasd.kernel.registry import hooks
from rasd.kernel.secret import SecretText
from rasd.people import capability
from rasd.people.actor import Actor
from rasd.people.desk_request import DeskRequest
from rasd.people.forms import UnlockForm
from rasd.vault import drafts
from rasd.vault.access import Access, TooManyTries, WrongPassphrase, unlock_member


@sensitive_post_parameters()
def unlock(request: DeskRequest) -> HttpResponse:
    """Ask for the passphrase; the capability lives only in this browser's cookie."""
    form = UnlockForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            opened = unlock_member(
                request.actor.id,
                SecretText(form.cleaned_data["passphrase"]),
            )
        except WrongPassphrase:
            form.add_error("passphrase", _("This is not the passphrase or the recovery code."))
        except TooManyTries:
            form.add_error("passphrase", _("Too many tries. Wait a minute, then try again."))
        else:
            response = redirect(_next(request))
            capability.give(response, opened)
            held = Access(request.actor.id, opened)
            hooks.send("unlocked", actor=Actor(request.user, held))
            return response
    status = 422 if form.is_bound else 200
    target = request.POST.get("next") or request.GET.get("next", "")
    context = {"form": form, "next": target, "draft": _has_draft(request)}
    return render(request, "people/unlock.html", context, status=status)


@require_POST
def lock(request: DeskRequest) -> HttpResponse:
    """Forget the keys at once."""
    request.actor.vault.lock()
    response = redirect("people:unlock")
    capability.take_back(response)
    return response


@require_safe
def resume(request: DeskRequest) -> HttpResponse:
    """Show the text that was half-typed when the vault locked, ready to be sent again.

    It stays sealed until its form is sent or its author discards it.
    """
    waiting = request.actor.vault.open_drafts()
    if not waiting:
        return redirect("desk:inbox")
    draft = waiting[0]
    fields = [(name, value) for name, values in draft.fields.items() for value in values]
    return render(request, "people/resume.html", {"form_path": draft.form, "fields": fields})


@require_POST
def discard(request: DeskRequest) -> HttpResponse:
    """Forget a half-typed text."""
    drafts.discard(member=request.actor.id, form=request.POST.get("form", ""))
    return redirect("desk:inbox")


def _has_draft(request: DeskRequest) -> bool:
    return drafts.exists(member=request.actor.id)


def _next(request: DeskRequest) -> str:
    if _has_draft(request):
        return reverse("people:resume")
    target = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        return target
    return reverse("desk:inbox")
