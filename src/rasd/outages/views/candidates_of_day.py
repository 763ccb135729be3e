"""A draft outage out of the number of reports of one day and place."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rasd.outages import actions
from rasd.outages.body import OutagePart
from rasd.outages.candidates.titles import first_facts
from rasd.outages.forms.baghdad import first_minute, last_minute
from rasd.people.desk_request import DeskRequest
from rasd.places import names
from rasd.places.place import UnknownPlace


@require_POST
def open_day(request: DeskRequest) -> HttpResponse:
    """Open a draft of a day and a governorate; what it was, people find out next."""
    try:
        day = date.fromisoformat(request.POST.get("day", "")).isoformat()
        place = request.POST.get("place", "")
        areas = [names.by_code(place).code] if place else []
    except (ValueError, UnknownPlace):
        raise Http404 from None
    onset = {
        "earliest": first_minute(day, ""),
        "latest": last_minute(day, ""),
        "precision": "day",
    }
    reach = {"scope": "governorates", "areas": areas} if areas else {}
    part = OutagePart.model_validate({"onset": onset, **reach})
    case = actions.open_outage(request.actor, facts=first_facts(part), part=part)
    messages.success(request, _("A draft is open. See next what lists and measurements have."))
    return redirect("outages:lookup", case.pk)
