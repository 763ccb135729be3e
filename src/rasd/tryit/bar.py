"""What the bar shows to one visitor."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rasd.people.models import Role
from rasd.people.queries import roles_of
from rasd.tryit import moves
from rasd.tryit.position import STEPS, Position
from rasd.tryit.walk import Walk

NAMES = {
    "report": _("Report something"),
    "stored": _("See what a seizing officer would see"),
    "open": _("Open it as Verifier"),
    "approve": _("Approve as Editor"),
    "map": _("Find it on the map"),
    "check": _("Change one byte, and the check fails"),
}


def context(request: HttpRequest, walk: Walk) -> dict[str, Any]:
    """Return the context of `tryit/bar.html`."""
    if walk.hidden:
        return {"hidden": True, "here": request.get_full_path()}
    position = Position(walk)
    return {
        "hidden": False,
        "here": request.get_full_path() if request.method == "GET" else reverse("tryit:walk"),
        "steps": steps(position),
        "count": sum(position.done.values()),
        "moves": moves.next_moves(position),
        "member": member(request),
    }


def steps(position: Position) -> list[dict[str, Any]]:
    """Return the six steps with what is done, which one is next, and where to look again."""
    again = _again(position)
    return [
        {
            "number": number,
            "code": code,
            "name": NAMES[code],
            "done": position.done[code],
            "current": code == position.current,
            "url": again.get(code, "") if position.done[code] else "",
        }
        for number, code in enumerate(STEPS, 1)
    ]


def member(request: HttpRequest) -> dict[str, str] | None:
    """Return whom this browser is signed in as."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return None
    labels = [role_label(role) for role in roles_of(user)]
    return {"handle": user.handle, "roles": " · ".join(labels)}


def role_label(role: str) -> str:
    """Return what people read for a role."""
    return str(Role(role).label)


def _again(position: Position) -> dict[str, str]:
    """Pages that can be looked at again and need no role."""
    pages = {"stored": reverse("tryit:stored"), "check": reverse("tryit:check")}
    if position.done["approve"]:
        record = reverse("atlas:case", args=[position.walk.ref]) if position.walk.ref else ""
        pages |= {"approve": record, "map": moves.on_the_map(position.walk.ref)}
    return pages
