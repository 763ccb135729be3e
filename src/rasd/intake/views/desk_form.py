"""One form about a report, on a page of its own."""

from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render

from rasd.intake.models import Report
from rasd.people.desk_request import DeskRequest


def show(
    request: DeskRequest, report: Report, form: Form, *, heading: Any, send: Any, lede: Any = ""
) -> HttpResponse:
    """Show a form; 422 when it was sent and something in it is wrong."""
    context = {"report": report, "form": form, "heading": heading, "send": send, "lede": lede}
    status = 422 if form.is_bound else 200
    return render(request, "intake/desk/form.html", context, status=status)
