"""What a reader does by the links in their mailbox: start, stop, keep. No key, no account."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from rasd.alerts import actions, book
from rasd.alerts.actions.end import OWN
from rasd.alerts.sealed_link import BrokenLink, open_link
from rasd.atlas import active_filters
from rasd.kernel.guard import public_view

METHODS = ["GET", "HEAD", "POST"]


# The link itself is the right to do this, and mail programs send the form without a page of ours
# (RFC 8058): neither token nor origin is asked for. Opening a link changes nothing, since mail
# servers open links to look at them.
@csrf_exempt
@never_cache
@require_http_methods(METHODS)
def start(request: HttpRequest, link: str) -> HttpResponse:
    """Show what was asked for; start it when the button is pressed."""
    try:
        _number, wish = actions.confirmed_by(link)
        if request.method == "POST":
            if not book.is_open():
                return render(request, "alerts/full.html", status=503)
            actions.confirm(link)
            return redirect("alerts:started")
    except BrokenLink:
        return _broken(request)
    except actions.Full:
        return render(request, "alerts/full.html", status=503)
    chips = active_filters.chips(wish.filters, get_language() or "ar")
    return render(request, "alerts/start.html", {"wish": wish, "chips": chips})


@csrf_exempt
@never_cache
@require_http_methods(METHODS)
def stop(request: HttpRequest, link: str) -> HttpResponse:
    """Stop the messages that the link names."""
    return _done(request, link, actions.stop, "stop")


@csrf_exempt
@never_cache
@require_http_methods(METHODS)
def keep(request: HttpRequest, link: str) -> HttpResponse:
    """Let them come for another year."""
    return _done(request, link, actions.keep, "keep")


@public_view
def said(request: HttpRequest, what: str) -> HttpResponse:
    """Say what was done: started, stopped or kept."""
    return render(request, f"alerts/{what}.html")


def _done(request: HttpRequest, link: str, act: Callable[[str], None], page: str) -> HttpResponse:
    try:
        if request.method == "POST":
            act(link)
            return redirect({"stop": "alerts:stopped", "keep": "alerts:kept"}[page])
        open_link(OWN, link)
    except BrokenLink:
        return _broken(request)
    return render(request, f"alerts/{page}.html")


def _broken(request: HttpRequest) -> HttpResponse:
    return render(request, "alerts/broken.html", status=404)
