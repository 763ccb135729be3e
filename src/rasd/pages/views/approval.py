"""The second person's page: the same preview, the fingerprint, approve or send back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rasd.approvals.binding import commitment_from
from rasd.approvals.forms import RefusalForm
from rasd.approvals.models import Purpose
from rasd.approvals.opening import open_proposal
from rasd.approvals.queries import find_proposal, open_proposal_of
from rasd.kernel.localized import LANGUAGES
from rasd.kernel.templatetags.kernel_text import localnumber
from rasd.pages import actions, queries
from rasd.pages.changes import against_last_version
from rasd.pages.views.preview import public_part
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@require_safe
def proposal(request: DeskRequest, pk: UUID, proposal: UUID) -> HttpResponse:
    """Show exactly what would be published."""
    page = queries.find_page(request.actor, pk)
    found = find_proposal(page.folder_id, proposal)
    proposed = open_proposal(request.actor, found, ref=page.ref)
    context = {
        "page": page,
        "proposal": found,
        "proposed": proposed,
        "body": proposed.body,
        "public_part": public_part(page.kind),
        "languages_shown": LANGUAGES,
        "commitment": bytes(found.commitment).hex(),
        "waiting": open_proposal_of(page.folder_id) == found,
        "own": found.by_id == request.actor.id,
        "may_approve": request.actor.may("page.approve"),
        "refusal_form": RefusalForm(),
        **against_last_version(page, proposed.body),
    }
    return render(request, "pages/proposal.html", context)


@require_POST
def approve(request: DeskRequest, pk: UUID, proposal: UUID) -> HttpResponse:
    """Publish what was seen; the form carries the fingerprint of what was shown."""
    page = queries.find_page(request.actor, pk)
    require(request.actor, "page.approve")
    found = find_proposal(page.folder_id, proposal)
    seen = commitment_from(request.POST.get("commitment", ""))
    publication = actions.approve(request.actor, proposal=found, commitment=seen)
    words = _("Published as %(ref)s, version %(version)s.")
    if found.purpose == Purpose.RETRACT:
        words = _("The publication %(ref)s is withdrawn.")
    messages.success(
        request, words % {"ref": publication.ref, "version": localnumber(publication.version)}
    )
    return redirect("pages:page", pk)


@require_POST
def refuse(request: DeskRequest, pk: UUID, proposal: UUID) -> HttpResponse:
    """Send a proposal back, or withdraw one's own."""
    page = queries.find_page(request.actor, pk)
    found = find_proposal(page.folder_id, proposal)
    form = RefusalForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say what has to change."))
        return redirect("pages:proposal", pk, proposal)
    actions.decline(request.actor, proposal=found, reason=form.cleaned_data["reason"])
    messages.success(request, _("Sent back. The page is open for changes again."))
    return redirect("pages:page", pk)
