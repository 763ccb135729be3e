"""Everything under /desk/ needs a signed-in member; refusals become pages, typed text survives."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import resolve, reverse
from django.utils.http import urlencode

from rasd.kernel.errors import Conflict, Locked, Refused
from rasd.people import conf
from rasd.people.actor import Actor
from rasd.vault import drafts
from rasd.people.access import Access


def open_to_all(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Mark a view under /desk/ that needs no signed-in member (login, invitation)."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


class ActorMiddleware:
    """Set `request.actor` on desk pages and answer Locked, Refused and Conflict."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if "/desk/" in request.path:
            response["Cache-Control"] = "no-store"
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        route = resolve(request.path_info).route
        if not route.partition("/")[2].startswith("desk/") or getattr(view, "open_to_all", False):
            return None
        if not request.user.is_authenticated:
            return redirect(f"{reverse('account_login')}?{urlencode({'next': request.path})}")
        if not conf.demo() and not is_mfa_enabled(request.user) and "second-factor" not in route:
            return redirect("mfa_activate_totp")
        capability = request.COOKIES.get(conf.capability_cookie(), "")
        request.actor = Actor(request.user, Access(request.user.pk, capability))  # type: ignore
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Locked) and hasattr(request, "actor"):
            return _ask_to_unlock(request)
        if isinstance(error, Refused):
            return render(request, "404.html", status=404)
        if isinstance(error, Conflict):
            return render(request, "409.html", {"reason": str(error)}, status=409)
        return None


def _ask_to_unlock(request: HttpRequest) -> HttpResponse:
    """Keep what was typed, sealed to its author, and go to the unlock page."""
    if request.method == "POST":
        fields = {k: v for k, v in request.POST.lists() if k != "csrfmiddlewaretoken"}
        drafts.save(member=request.actor.id, form=request.path, fields=fields)  # type: ignore
        return redirect("people:unlock")
    return redirect(f"{reverse('people:unlock')}?{urlencode({'next': request.get_full_path()})}")
