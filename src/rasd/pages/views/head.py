"""A page's own words: a story's head, a whole guide, the standing statement."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from rasd.pages import kinds, queries
from rasd.pages.forms import CanaryForm, GuideForm, StoryForm
from rasd.pages.rules import require_edit
from rasd.pages.views.part import edit_part
from rasd.people.desk_request import DeskRequest

FORMS = {kinds.STORY: StoryForm, kinds.GUIDE: GuideForm, kinds.CANARY: CanaryForm}


def edit(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Show and save what is not a step or a source."""
    page = queries.find_page(request.actor, pk)
    require_edit(request.actor, page.kind)
    record = queries.open_page(request.actor, page)
    return edit_part(
        request,
        record,
        FORMS[page.kind],
        part=record.draft,
        put=lambda part: {**record.draft, **part},
        heading=_("Title, lead and limits") if page.kind == kinds.STORY else _("Text"),
    )
