"""Changing one byte in a copy and watching `verify`."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from rasd.atlas import queries
from rasd.tryit import changed_byte
from rasd.tryit.views.pressed import own_pages_only


@own_pages_only
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Explain; on the button copy, change, verify both copies and show both answers."""
    walk = request.walk  # type: ignore[attr-defined]
    context = {"size": queries.log_size(), "ref": walk.ref}
    if request.method != "POST" or not context["size"]:
        return render(request, "tryit/check.html", context)
    try:
        trial = changed_byte.try_it(walk.ref)
    except changed_byte.Busy:
        return render(request, "tryit/check.html", {**context, "busy": True}, status=503)
    if trial.convinces:
        request.walk = replace(walk, checked=True)  # type: ignore[attr-defined]
    return render(request, "tryit/check.html", {**context, "trial": trial})
