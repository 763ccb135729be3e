"""Typing the follow-up code."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from rasd.intake import queries, reporter_pass
from rasd.intake.forms import CodeForm
from rasd.intake.reporter_page import reporter_page
from rasd.intake.visit import see_other
from rasd.kernel.ratelimit import TokenBucket

# For all together, since nothing tells one sender from another; a right code is never refused.
_mistyped = TokenBucket(per_minute=120, burst=240)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@reporter_page()
def code(request: HttpRequest) -> HttpResponse:
    """Open the conversation for a right code.

    Whatever else has a right check digit gets one and the same answer to the byte, after the same
    work: unknown, withdrawn or expired cannot be told apart.
    """
    if request.method != "POST":
        return render(request, "intake/code.html", {"form": CodeForm()})
    form = CodeForm(request.POST)
    if not form.is_valid():
        calm = _mistyped.take()
        context = {"form": form, "busy": not calm}
        return render(request, "intake/code.html", context, status=422 if calm else 429)
    bearer = queries.pass_for(form.cleaned_data["code"])
    if bearer is None:
        context = {"form": CodeForm(), "unknown": True}
        return render(request, "intake/code.html", context, status=422)
    response = see_other("intake:conversation")
    reporter_pass.give(response, bearer)
    return response
