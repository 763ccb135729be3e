"""The second person's page: the same preview, the fingerprint, approve or send back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rasd.approvals.binding import commitment_from
from rasd.approvals.forms import RefusalForm
from rasd.approvals.last_version import last_version
from rasd.approvals.models import Purpose
from rasd.approvals.opening import open_proposal
from rasd.approvals.queries import find_proposal
from rasd.cases import actions, queries
from rasd.cases.proposed import known
from rasd.cases.views import form_page
from rasd.kernel.localized import LANGUAGES
from rasd.kernel.templatetags.kernel_text import localnumber
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@require_safe
def proposal(request: DeskRequest, pk: UUID, proposal: UUID) -> HttpResponse:
    """Show exactly what would be published, and what it rests on."""
    case = queries.find_case(request.actor, pk)
    found = find_proposal(case.folder_id, proposal)
    record = queries.open_record(request.actor, case)
    proposed = open_proposal(request.actor, found, ref=case.ref)
    context = {
        "case": case,
        "proposal": found,
        "record": record,
        "proposed": proposed,
        "known": known(proposed),
        "commitment": bytes(found.commitment).hex(),
        "last": last_version(case.ref),
        "languages_shown": LANGUAGES,
        "waiting": record.proposal == found,
        "own": found.by_id == request.actor.id,
        "may_approve": request.actor.may("case.approve"),
        "refusal_form": RefusalForm(),
    }
    return render(request, "cases/proposal.html", context)


@require_POST
def approve(request: DeskRequest, pk: UUID, proposal: UUID) -> HttpResponse:
    """Publish what was seen; the form carries the fingerprint of what was shown."""
    case = queries.find_case(request.actor, pk)
    found = find_proposal(case.folder_id, proposal)
    require(request.actor, "case.approve")
    seen = commitment_from(request.POST.get("commitment", ""))
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
    case = queries.find_case(request.actor, pk)
    found = find_proposal(case.folder_id, proposal)
    require(request.actor, "case.edit")
    form = RefusalForm(request.POST or None)
    if not form.is_valid():
        heading, send = _("Send it back"), _("Send it back")
        return form_page.show(request, case, form, heading=heading, send=send)
    actions.decline(request.actor, proposal=found, reason=form.cleaned_data["reason"])
    messages.success(request, _("Sent back. The case is open for changes again."))
    return redirect("cases:case", pk)
