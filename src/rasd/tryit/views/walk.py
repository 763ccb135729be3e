"""The six steps on one page, the four roles, and the bar itself."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from rasd.tryit import bar
from rasd.tryit.position import Position
from rasd.tryit.views.pressed import go_on, pressed
from rasd.tryit.walk import Walk

WHY = {
    "report": _("No account, no name. Invent something: nobody reads it."),
    "stored": _(
        "The rows and files of your own report as they lie on the disk, and a search for your"
        " words in them."
    ),
    "open": _("Only whoever holds a key can read it, and the opening itself is recorded."),
    "approve": _(
        "A second person reads the exact preview. Nobody can publish alone, whatever their role."
    ),
    "map": _("What was approved is public at once, with its status and a proof."),
    "check": _("The open log shows every change: try to alter a record in a copy."),
}
ROLES = {
    "volunteer": _("reads reports, asks back, opens cases"),
    "verifier": _("compares and grades sources, decides, proposes"),
    "editor": _("approves what someone else proposed"),
    "operator": _("keeps the system running, reads no report"),
}


@require_safe
def walk(request: HttpRequest) -> HttpResponse:
    """Show the six steps, what each shows, and a button for every role."""
    steps = bar.steps(Position(request.walk))  # type: ignore[attr-defined]
    context = {
        "steps": [{**step, "why": WHY[step["code"]]} for step in steps],
        "roles": [(role, bar.role_label(role), what) for role, what in ROLES.items()],
    }
    return render(request, "tryit/walk.html", context)


@pressed
def show_bar(request: HttpRequest) -> HttpResponse:
    """Fold the bar away, or bring it back."""
    hidden = "hide" in request.POST
    request.walk = replace(request.walk, hidden=hidden)  # type: ignore[attr-defined]
    return go_on(request, reverse("tryit:walk"))


@pressed
def begin_again(request: HttpRequest) -> HttpResponse:
    """Forget how far this visitor came; what they sent stays in the demonstration."""
    request.walk = Walk()  # type: ignore[attr-defined]
    return go_on(request, reverse("tryit:walk"))
