"""Adding a line, changing one, taking one out: each is a new version of the part."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from pydantic import ValidationError

from rasd.kernel.errors import Conflict
from rasd.outages import actions
from rasd.outages.desk_lines import LINES, JsonLines, Lines
from rasd.outages.merging import merged
from rasd.outages.views.in_memory import takes_a_table
from rasd.outages.views.opened import OpenedOutage, opened
from rasd.people.desk_request import DeskRequest


@takes_a_table
def add(request: DeskRequest, pk: UUID, name: str) -> HttpResponse:
    """Add one line at the end."""
    found, lines = opened(request, pk), _lines(name)
    form = lines.form(request.POST or None, request.FILES or None, sources=found.record.sources)
    if form.is_valid():
        known = [one.model_dump() for one in lines.of(found.part)]
        if _save(request, found, lines, [*known, form.line()], form):
            return redirect("outages:page", pk, lines.page)
    return _show(request, found, lines, form, heading=lines.add)


def add_many(request: DeskRequest, pk: UUID, name: str) -> HttpResponse:
    """Add many lines at once, one a row of text."""
    found, lines = opened(request, pk), _lines(name)
    if lines.many is None:
        raise Http404
    form = lines.many(
        request.POST or None, sources=found.record.sources, initial=_shared_hours(found)
    )
    if form.is_valid():
        known = [one.model_dump() for one in lines.of(found.part)]
        if _save(request, found, lines, [*known, *form.lines()], form):  # type: ignore[attr-defined]
            return redirect("outages:page", pk, lines.page)
    return _show(request, found, lines, form, heading=lines.add_many)


@takes_a_table
def change(request: DeskRequest, pk: UUID, name: str, number: int) -> HttpResponse:
    """Change one line, counted from 1."""
    found, lines = opened(request, pk), _lines(name)
    known = lines.of(found.part)
    if not 1 <= number <= len(known):
        raise Http404
    initial = lines.form.shown(known[number - 1])
    form = lines.form(
        request.POST or None, request.FILES or None, sources=found.record.sources, initial=initial
    )
    if form.is_valid():
        if _is_current(request, found):
            said = [one.model_dump() for one in known]
            said[number - 1] = form.line()
            if _save(request, found, lines, said, form):
                return redirect("outages:page", pk, lines.page)
        else:
            form.add_error(None, _("Somebody changed this outage meanwhile. Look, and save again."))
    return _show(request, found, lines, form, heading=lines.one)


@require_POST
def remove(request: DeskRequest, pk: UUID, name: str, number: int) -> HttpResponse:
    """Take one line out; earlier versions keep it."""
    found, lines = opened(request, pk), _lines(name)
    said = [one.model_dump() for one in lines.of(found.part)]
    if not 1 <= number <= len(said) or not _is_current(request, found):
        raise Conflict(_("Somebody changed this outage meanwhile. Go back and look again."))
    del said[number - 1]
    _save(request, found, lines, said, None)
    return redirect("outages:page", pk, lines.page)


def _shared_hours(found: OpenedOutage) -> dict[str, str]:
    """Return the hours that a series keeps, as its days begin with them."""
    hours = found.part.series.local_hours if found.part.series else ""
    first, _dash, last = hours.partition("-")
    return {"hours_from": first, "hours_to": last}


def _lines(name: str) -> Lines:
    if name not in LINES:
        raise Http404
    return LINES[name]


def _is_current(request: DeskRequest, found: OpenedOutage) -> bool:
    """Return whether nobody saved a version since the page was shown: lines go by number."""
    return request.POST.get("version") == str(found.version)


def _save(
    request: DeskRequest, found: OpenedOutage, lines: Lines, said: JsonLines, form: Form | None
) -> bool:
    try:
        part = merged(found.part, lines.changes(found.part, said))
    except ValidationError as error:
        if form is None:
            raise
        many = any(one["type"] == "too_long" for one in error.errors())
        words = _("No more lines fit here. Put some of them together.")
        form.add_error(None, words if many else _("This does not fit with the rest of the outage."))
        return False
    facts = found.record.facts
    actions.record_outage(request.actor, case=found.case, facts=facts, part=part)
    messages.success(request, _("Saved. Earlier versions stay in the case."))
    return True


def _show(
    request: DeskRequest, found: OpenedOutage, lines: Lines, form: Form, *, heading: Any
) -> HttpResponse:
    context = {
        "case": found.case,
        "record": found.record,
        "lines": lines,
        "form": form,
        "heading": heading,
        "version": found.version,
    }
    status = 422 if form.is_bound else 200
    return render(request, "outages/line.html", context, status=status)
