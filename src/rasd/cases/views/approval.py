"""The second person's page: the same preview, the fingerprint, approve or send back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rasd.cases import actions, queries
from rasd.cases.forms import RefusalForm
from rasd.cases.last_version import last_version
from rasd.cases.models import Purpose
from rasd.cases.proposals import open_proposal
from rasd.cases.views import form_page
from rasd.kernel.errors import Conflict
from rasd.kernel.localized import LANGUAGES
from rasd.kernel.templatetags.kernel_text import localnumber
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@require_safe
def proposal(request: DeskRequest, pk: UUID, proposal: UUID) -> HttpResponse:
    """Show exactly what would be published, and what it rests on."""
    found = queries.find_proposal(request.actor, pk, proposal)
    record = queries.open_record(request.actor, found.case)
    proposed = open_proposal(request.actor, found)
    context = {
        "case": found.case,
        "proposal": found,
        "record": record,
        "proposed": proposed,
        "commitment": bytes(found.commitment).hex(),
        "last": last_version(found.case),
        "languages_shown": LANGUAGES,
        "waiting": record.proposal == found,
        "own": found.by_id == request.actor.id,
        "may_approve": request.actor.may("case.approve", found.case),
        "refusal_form": RefusalForm(),
    }
    return render(request, "cases/proposal.html", context)


@require_POST
def approve(request: DeskRequest, pk: UUID, proposal: UUID) -> HttpResponse:
    """Publish what was seen; the form carries the fingerprint of what was shown."""
    found = queries.find_proposal(request.actor, pk, proposal)
    require(request.actor, "case.approve", found.case)
    try:
        seen = bytes.fromhex(request.POST.get("commitment", ""))
    except ValueError as error:
        raise Conflict(_("The text is not the one that you saw. Look at it again.")) from error
    publication = actions.approve(request.actor, proposal=found, commitment=seen)
    words = _("Published as %(ref)s, version %(version)s.")
    if found.purpose == Purpose.RETRACT:
        words = _("The publication %(ref)s is withdrawn.")
    messages.success(
        request, words % {"ref": publication.ref, "version": localnumber(publication.version)}
    )
    return redirect("cases:case", pk)


def refuse(request: DeskRequest, pk: UUID, proposal: UUID) -> HttpResponse:
    """Send a proposal back, or withdraw one's own."""
    found = queries.find_proposal(request.actor, pk, proposal)
    require(request.actor, "case.edit", found.case)
    form = RefusalForm(request.POST or None)
    if not form.is_valid():
        heading, send = _("Send it back"), _("Send it back")
        return form_page.show(request, found.case, form, heading=heading, send=send)
    actions.decline(request.actor, proposal=found, reason=form.cleaned_data["reason"])
    messages.success(request, _("Sent back. The case is open for changes again."))
    return redirect("cases:case", pk)
