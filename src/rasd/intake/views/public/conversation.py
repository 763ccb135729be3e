"""The conversation between a reporter and the team."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from rasd.intake import actions, conf
from rasd.intake.forms import MessageForm
from rasd.intake.models import ReportState
from rasd.intake.reporter_page import reporter_page
from rasd.intake.thread import thread_of
from rasd.intake.visit import Visit, see_other, visitors_only
from rasd.intake.wording import STANDING


@require_safe
@reporter_page(padded=True)
@visitors_only
def conversation(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show where the report stands, the messages and the files."""
    return conversation_page(request, visit)


@sensitive_post_parameters()
@require_POST
@reporter_page(strict=True)
@visitors_only
def message(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Send the team a message."""
    form = MessageForm(request.POST)
    if not form.is_valid():
        return conversation_page(request, visit, form=form, status=422)
    try:
        actions.write_to_team(report=visit.report, text=form.cleaned_data["text"])
    except actions.TooManyMessages:
        form.add_error("text", _("No more messages fit here. Please send a new report instead."))
        return conversation_page(request, visit, form=form, status=409)
    return see_other("intake:conversation", "messages")


def conversation_page(
    request: HttpRequest,
    visit: Visit,
    *,
    form: MessageForm | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render the page; `problem` names what kept a file from being taken (see the template)."""
    record = visit.record()
    context = {
        "report": visit.report,
        "standing": STANDING[ReportState(visit.report.state)],
        "answers": record.answers,
        "thread": thread_of(record.messages),
        "files": record.files,
        "files_left": conf.MOST_FILES - len(record.files),
        "megabytes": conf.largest_file() // 1_000_000,
        "form": form or MessageForm(),
        "problem": problem,
    }
    return render(request, "intake/conversation.html", context, status=status)
