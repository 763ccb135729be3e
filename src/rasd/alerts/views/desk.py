"""The team's side of alerts: how many there are, when they were told, and a button."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rasd.alerts import conf, queries, sending
from rasd.kernel.clock import today
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@require_safe
def state(request: DeskRequest) -> HttpResponse:
    """Show counts and the last round; no address is ever shown."""
    require(request.actor, "people.see")
    last = queries.last_sending()
    context = {
        "offered": conf.offered(),
        "count": queries.how_many(),
        "due": queries.due().count(),
        "last": last,
        "today": bool(last and last.day == today()),
        "round": sending.running(),
        "may_send": request.actor.may("alerts.send"),
        "minutes": int(conf.QUIET_SECONDS // 60),
    }
    return render(request, "alerts/state.html", context)


@require_POST
def send(request: DeskRequest) -> HttpResponse:
    """Begin a round."""
    if sending.send_now(request.actor):
        messages.success(request, _("The messages are on their way."))
    else:
        messages.warning(request, _("Messages are being sent already."))
    return redirect("alerts_desk:state")
