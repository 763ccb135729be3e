"""Who may write which kind of page."""

from rasd.pages import kinds
from rasd.people.actor import Actor
from rasd.people.rules import require


def may_edit(actor: Actor, kind: str) -> bool:
    """Tell whether the actor writes pages of this kind; the standing statement is operators'."""
    return actor.may(_permission(kind))


def require_edit(actor: Actor, kind: str) -> None:
    """Raise Refused unless the actor writes pages of this kind."""
    require(actor, _permission(kind))


def _permission(kind: str) -> str:
    return "canary.edit" if kind == kinds.CANARY else "page.edit"
