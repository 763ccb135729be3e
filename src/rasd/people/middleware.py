"""Everything under /desk/ needs a signed-in member; refusals become pages, typed text survives."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import resolve, reverse
from django.utils.http import urlencode

from rasd.kernel.errors import Conflict, Locked, Refused
from rasd.people import capability, conf, half_typed
from rasd.people.actor import Actor
from rasd.vault.access import Access, KeydUnreachable
from rasd.vault.errors import Shredded


def open_to_all(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Mark a view under /desk/ that needs no signed-in member (login, invitation)."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


def is_desk_route(route: str) -> bool:
    """Tell whether a resolved route (with its language) is one of the team's pages."""
    return route.partition("/")[2].startswith("desk/")


class ActorMiddleware:
    """Set `request.actor` on desk pages and answer Locked, Refused and Conflict."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if "/desk/" in request.path:
            response["Cache-Control"] = "no-store"
        half_typed.discard_when_sent(request, response.status_code)
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        route = resolve(request.path_info).route
        if not is_desk_route(route) or getattr(view, "open_to_all", False):
            return None
        if not request.user.is_authenticated:
            return redirect(f"{reverse('account_login')}?{urlencode({'next': request.path})}")
        if _must_set_up_second_factor(request, route):
            return redirect("mfa_activate_totp")
        held = Access(request.user.pk, capability.read(request))
        request.actor = Actor(request.user, held)  # type: ignore
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Locked) and hasattr(request, "actor"):
            return _ask_to_unlock(request)
        if isinstance(error, Refused | Shredded):  # taken back by its reporter, perhaps just now
            return render(request, "404.html", status=404)
        if isinstance(error, Conflict):
            return render(request, "409.html", {"reason": str(error)}, status=409)
        if isinstance(error, KeydUnreachable):
            return render(request, "people/keyd_unreachable.html", status=503)
        return None


def _must_set_up_second_factor(request: HttpRequest, route: str) -> bool:
    """Outside the demonstration nobody works without it; these pages set it up, or lead away."""
    if conf.demo() or is_mfa_enabled(request.user):
        return False
    on_the_way = ("second-factor", "login/again", "desk/logout", "desk/lock")
    return not any(part in route for part in on_the_way)


def _ask_to_unlock(request: HttpRequest) -> HttpResponse:
    """Keep what was typed, sealed to its author, and go to the unlock page."""
    if request.method == "POST":
        half_typed.keep(request)
        return redirect("people:unlock")
    return redirect(f"{reverse('people:unlock')}?{urlencode({'next': request.get_full_path()})}")
