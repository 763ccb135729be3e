"""Starting a page, blank or from a text that came with the product."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from rasd.kernel.errors import Conflict, Refused
from rasd.pages import actions, drafts, kinds, shipped
from rasd.pages.models import PageKind
from rasd.pages.rules import may_edit
from rasd.people.desk_request import DeskRequest
from rasd.people.groups import PAGES


@require_http_methods(["GET", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Offer what this member may start; start it by POST."""
    writes = [kind for kind in PageKind if may_edit(request.actor, kind)]
    if not writes:
        raise Refused("page.edit")
    if PAGES not in request.actor.vault.groups:
        raise Conflict(_("Nobody has let you in yet. Someone who can open pages does it."))
    if request.method == "POST":
        kind = request.POST.get("kind", "")
        body = _body(kind, request.POST.get("from", ""))
        page = actions.start_page(request.actor, kind=kind, body=body)
        messages.success(request, _("The draft is here. Only the team sees it."))
        return redirect("pages:page", page.pk)
    offered = [(kind, _shipped(kind)) for kind in writes]
    return render(request, "pages/new.html", {"offered": offered})


def _shipped(kind: str) -> dict[str, dict[str, Any]]:
    return {kinds.STORY: shipped.stories, kinds.GUIDE: shipped.guides}.get(kind, dict)()


def _body(kind: str, slug: str) -> dict[str, Any]:
    if kind not in kinds.ALL or (slug and slug not in _shipped(kind)):
        raise Http404
    return _shipped(kind)[slug] if slug else drafts.blank(kind)
