"""One part of a page on a form of its own: shown, checked, saved into the draft."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.ledger.body import InvalidBody
from rasd.pages import actions
from rasd.pages.drafts import Draft
from rasd.pages.forms.base import PartForm
from rasd.pages.queries import PageRecord
from rasd.people.desk_request import DeskRequest


def edit_part(
    request: DeskRequest,
    record: PageRecord,
    form_class: type[PartForm],
    *,
    part: dict[str, Any],
    put: Callable[[dict[str, Any]], Draft],
    heading: str,
) -> HttpResponse:
    """Show a form about `part`; a valid one is put into the draft by `put` and saved."""
    if request.method == "POST":
        form = form_class(request.POST)
        if form.is_valid() and _still_fresh(form, record):
            try:
                draft = put(form.part(part))
            except InvalidBody as error:
                form.add_error(None, str(error))
            else:
                actions.save_draft(request.actor, page=record.page, body=draft)
                messages.success(request, _("Saved as a draft. Only the team sees it."))
                return redirect("pages:page", record.page.pk)
    else:
        form = form_class(initial={**form_class.initial_of(part), "saves": record.saves})
    context = {"page": record.page, "form": form, "heading": heading}
    return render(request, "pages/part.html", context, status=422 if form.is_bound else 200)


def _still_fresh(form: PartForm, record: PageRecord) -> bool:
    """Threat: two people write at once, and a step lands in the place of another."""
    if form.cleaned_data["saves"] in (None, record.saves):
        return True
    form.data = {**dict(form.data.items()), "saves": record.saves}
    form.add_error(
        None, _("Someone saved this page meanwhile. Look at it in another tab, then save again.")
    )
    return False
