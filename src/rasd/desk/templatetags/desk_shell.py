"""What the team's frame shows about the vault."""

from django import template
from django.http import HttpRequest

from rasd.kernel.errors import Locked
from rasd.vault.keyd.answers import Status

register = template.Library()


@register.simple_tag
def vault_status(request: HttpRequest) -> Status | None:
    """Return whether and for how long this member's keys are unlocked; None when locked."""
    try:
        return request.actor.vault.status()  # type: ignore[attr-defined]
    except Locked:
        return None
