"""Walking through the tour: each step is a page, its answers live only in the request."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from rasd.desk.tour import done
from rasd.desk.tour.answers import weigh
from rasd.desk.tour.lessons import LESSONS
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@require_safe
def start(request: DeskRequest) -> HttpResponse:
    """Say what the tour is, and list its steps."""
    require(request.actor, "people.see")
    context = {"lessons": LESSONS, "is_done": done.is_done(request.user)}
    return render(request, "desk/tour/start.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: DeskRequest, number: int) -> HttpResponse:
    """Show a step; after a POST with a word on each answer. Nothing is stored or counted."""
    require(request.actor, "people.see")
    if not 1 <= number <= len(LESSONS):
        raise Http404
    lesson = LESSONS[number - 1]
    replies = weigh(lesson, request.POST if request.method == "POST" else None)
    context = {
        "lesson": lesson,
        "replies": replies,
        "number": number,
        "count": len(LESSONS),
        "asked": request.method == "POST",
        "may_open_page": request.actor.reads_reports or lesson.page[0].startswith("desk:"),
    }
    return render(request, "desk/tour/step.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: DeskRequest) -> HttpResponse:
    """Say what to do on the first shift; a POST ends the offer in the inbox."""
    require(request.actor, "people.see")
    if request.method == "POST":
        done.finish(request.user)
        messages.success(request, _("Thank you. The tour stays under “Guide”, to walk it again."))
        return redirect("desk:inbox")
    return render(request, "desk/tour/end.html", {"is_done": done.is_done(request.user)})
