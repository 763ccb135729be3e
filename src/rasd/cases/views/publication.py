"""Composing the public version, seeing it exactly as it will stand, and proposing it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.approvals.errors import NotWhatWasSeen
from rasd.approvals.last_version import last_version
from rasd.cases import actions, composition, queries
from rasd.cases.forms import ProposalForm
from rasd.kernel.localized import LANGUAGES
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


def compose(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Choose precision and status, read the preview, propose exactly that."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.propose")
    record = queries.open_record(request.actor, case)
    options = {
        "precisions": composition.precisions(record),
        "statuses": composition.earned_statuses(record),
    }
    first = {"precision": options["precisions"][0][0], "status": options["statuses"][0][0]}
    chosen = ProposalForm({**first, **(request.POST or request.GET).dict()}, **options)
    if not chosen.is_valid():
        chosen = ProposalForm(first, **options)
        chosen.is_valid()
    choice = chosen.cleaned_data
    draft = composition.composed(
        request.actor, record, precision=choice["precision"], status=choice["status"]
    )
    unseen = request.method == "POST" and draft.objections and not choice["acknowledged"]
    if request.method == "POST" and not draft.problems and not unseen:
        if choice["seen"] != draft.seen:
            raise NotWhatWasSeen
        actions.propose(
            request.actor,
            case=case,
            status=draft.status,
            body=draft.body,
            acknowledged=choice["acknowledged"],
        )
        messages.success(request, _("Proposed. A second person can now approve it."))
        return redirect("cases:case", case.pk)
    context = {
        "case": case,
        "form": chosen,
        "draft": draft,
        "part": record.part,
        "unseen": unseen,
        "languages_shown": LANGUAGES,
        "last": last_version(case.ref),
    }
    return render(request, "cases/compose.html", context, status=422 if request.POST else 200)
