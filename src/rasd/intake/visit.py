"""A reporter who typed their code, for one request."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from rasd.intake import queries, reporter_pass
from rasd.intake.models import Report
from rasd.intake.reporter_pass import Pass


@dataclass(frozen=True)
class Visit:
    """The report that the pass opens."""

    report: Report
    bearer: Pass

    def record(self) -> queries.ReportRecord:
        """Open what the reporter's own key opens."""
        return queries.record_for_reporter(self.report, self.bearer)


def visitors_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view a Visit and renew the pass; without one, ask for the code."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        bearer = reporter_pass.read(request)
        report = queries.report_of_pass(bearer) if bearer else None
        if bearer is None or report is None:
            answer = see_other("intake:code")
            reporter_pass.take_back(answer)
            return answer
        response = view(request, Visit(report, bearer), *args, **kwargs)
        if reporter_pass.cookie_name() not in response.cookies:
            reporter_pass.give(response, bearer)
        return response

    return wrapped


def see_other(name: str, part: str = "") -> HttpResponseRedirect:
    """Lead on with GET after a POST (303), to a part of the page if given."""
    response = HttpResponseRedirect(reverse(name) + (f"#{part}" if part else ""))
    response.status_code = 303
    return response
