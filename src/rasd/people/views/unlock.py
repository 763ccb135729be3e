"""Unlocking what the team has sealed, and locking it again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rasd.kernel.secret import SecretText
from rasd.people import conf
from rasd.people.forms import UnlockForm
from rasd.vault import drafts
from rasd.vault.access import TooManyTries, WrongPassphrase, unlock_member


def unlock(request: HttpRequest) -> HttpResponse:
    """Ask for the passphrase; the capability lives only in this browser's cookie."""
    form = UnlockForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            capability = unlock_member(
                request.actor.id,
                SecretText(form.cleaned_data["passphrase"]),  # type: ignore
            )
        except WrongPassphrase:
            form.add_error("passphrase", _("This is not the passphrase or the recovery code."))
        except TooManyTries:
            form.add_error("passphrase", _("Too many tries. Wait a minute, then try again."))
        else:
            response = redirect(_next(request))
            response.set_cookie(
                conf.capability_cookie(),
                capability,
                httponly=True,
                samesite="Strict",
                secure=conf.https(),
            )
            return response
    status = 422 if form.is_bound else 200
    context = {"form": form, "next": request.GET.get("next", ""), "draft": _has_draft(request)}
    return render(request, "people/unlock.html", context, status=status)


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Forget the keys at once."""
    request.actor.vault.lock()  # type: ignore
    response = redirect("people:unlock")
    response.delete_cookie(conf.capability_cookie(), samesite="Strict")
    return response


def resume(request: HttpRequest) -> HttpResponse:
    """Show the text that was half-typed when the vault locked, ready to be sent again."""
    draft = drafts.take(request.actor.vault)  # type: ignore
    if draft is None:
        return redirect("desk:inbox")
    fields = [(name, value) for name, values in draft.fields.items() for value in values]
    return render(request, "people/resume.html", {"form_path": draft.form, "fields": fields})


def _has_draft(request: HttpRequest) -> bool:
    return drafts.exists(member=request.actor.id)  # type: ignore


def _next(request: HttpRequest) -> str:
    if _has_draft(request):
        return reverse("people:resume")
    target = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        return target
    return reverse("desk:inbox")
