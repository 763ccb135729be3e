"""What the team writes itself."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from rasd.kernel.paging import Page, page_number
from rasd.pages import queries
from rasd.pages.models import PageKind
from rasd.pages.rules import may_edit
from rasd.people.desk_request import DeskRequest
from rasd.people.groups import PAGES
from rasd.people.rules import require

SIZE = 50
TABS = {
    "": _("All"),
    PageKind.STORY.value: _("Stories"),
    PageKind.GUIDE.value: _("First-aid guides"),
    PageKind.CANARY.value: PageKind.CANARY.label,
}


@require_safe
def pages(request: DeskRequest) -> HttpResponse:
    """List the pages of one kind, or all."""
    actor = request.actor
    require(actor, "page.read")
    kind = request.GET.get("kind", "")
    kind = kind if kind in TABS else ""
    counts, number = queries.counts(actor), page_number(request.GET.get("page"))
    shown = list(queries.in_kind(actor, kind)[(number - 1) * SIZE : number * SIZE])
    titles = actor.vault.titles([page.folder_id for page in shown])
    context = {
        "kind": kind,
        "tabs": [(name, label, counts[name]) for name, label in TABS.items()],
        "rows": [(page, titles.get(page.folder_id)) for page in shown],
        "page": Page(shown, number, SIZE, counts[kind]),
        "may_write": any(may_edit(actor, one) for one in PageKind.values),
        "waiting": queries.waiting_for_approval(actor),
        "let_in": PAGES in actor.vault.groups,
    }
    return render(request, "pages/list.html", context)
