"""A new unlock passphrase."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from rasd.kernel.secret import SecretText
from rasd.people.desk_request import DeskRequest
from rasd.people.forms import PassphraseForm
from rasd.vault.access import TooManyTries, WrongPassphrase


@sensitive_post_parameters()
def change(request: DeskRequest) -> HttpResponse:
    """Set a new passphrase; the present one is asked again."""
    form = PassphraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        present, new = (SecretText(form.cleaned_data[name]) for name in form.SECRETS)
        try:
            request.actor.vault.change_passphrase(present, new)
        except WrongPassphrase:
            form.add_error("passphrase", _("This is not your unlock passphrase."))
        except TooManyTries:
            form.add_error("passphrase", _("Too many tries. Wait a minute, then try again."))
        else:
            messages.success(request, _("The new passphrase is in use from now on."))
            return redirect("people:account")
    status = 422 if form.is_bound else 200
    return render(request, "people/passphrase.html", {"form": form}, status=status)
