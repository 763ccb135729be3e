"""What the team's frame and inbox show beside their page."""

from django import template
from django.http import HttpRequest
from django.utils.translation import get_language

from rasd.desk.reminders import Reminder
from rasd.desk.reminders import reminders as reminders_of
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


@register.simple_tag
def reminders(request: HttpRequest) -> list[Reminder]:
    """Return what this member is reminded of."""
    return reminders_of(request.actor, get_language() or "ar")  # type: ignore[attr-defined]
