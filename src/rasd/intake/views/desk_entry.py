"""A report that reached the team by phone, messenger or in person: the same form, sealed."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters

from rasd.intake import actions
from rasd.intake.forms import EntryForm
from rasd.intake.views.public.report import receipt_context
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@sensitive_post_parameters()
def enter(request: DeskRequest) -> HttpResponse:
    """Enter a report for someone and show the code to hand on, once."""
    require(request.actor, "report.enter")
    if request.method != "POST":
        return render(
            request,
            "intake/desk/enter.html",
            _context(EntryForm.fresh(request.GET.get("about", ""))),
        )
    form = EntryForm(request.POST)
    if not form.is_valid():
        return render(request, "intake/desk/enter.html", _context(form), status=422)
    receipt = actions.enter_for_reporter(
        request.actor,
        fields=form.fields_given(channel=form.cleaned_data["channel"]),
        nonce=form.nonce_bytes(),
    )
    response = render(request, "intake/desk/entered.html", receipt_context(receipt))
    response.uncompressed = True  # type: ignore[attr-defined]
    return response


def _context(form: EntryForm) -> dict[str, object]:
    return {"form": form, "opened": form.opened()}
