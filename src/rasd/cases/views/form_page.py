"""One form on a page of its own: where a case page's form comes back with what was wrong."""

from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render

from rasd.cases.models import Case
from rasd.people.desk_request import DeskRequest


def show(request: DeskRequest, case: Case, form: Form, *, heading: Any, send: Any) -> HttpResponse:
    """Show a form; 422 when it was sent and something in it is wrong."""
    context = {"case": case, "form": form, "heading": heading, "send": send, "action": request.path}
    return render(request, "cases/form.html", context, status=422 if form.is_bound else 200)
