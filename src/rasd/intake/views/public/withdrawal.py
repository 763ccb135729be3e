"""Taking a report back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from rasd.intake import actions, reporter_pass
from rasd.intake.actions.conversation import NOT_YET_USED
from rasd.intake.reporter_page import reporter_page
from rasd.intake.visit import Visit, visitors_only


@require_http_methods(["GET", "HEAD", "POST"])
@reporter_page(strict=True, padded=True)
@visitors_only
def withdrawal(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Ask once more, then destroy the report's keys, or ask the team where a case holds it."""
    if request.method != "POST":
        context = {"used": visit.report.state not in NOT_YET_USED}
        return render(request, "intake/withdrawal.html", context)
    gone = actions.withdraw(report=visit.report)
    response = render(request, "intake/withdrawn.html", {"gone": gone})
    if gone:
        reporter_pass.take_back(response)
    return response
