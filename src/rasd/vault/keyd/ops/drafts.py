"""Half-typed text back to its author."""

from typing import TYPE_CHECKING, Any

from rasd.vault.drafts import unseal
from rasd.vault.models import Draft

if TYPE_CHECKING:
    from rasd.vault.keyd.service import Service


def open_drafts(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Return the member's drafts: form and what was typed."""
    unlocked = service.unlocked(request)
    rows = Draft.objects.filter(member=unlocked.member).order_by("day", "form")
    return {"drafts": [unseal(row, unlocked.keys.x_private) for row in rows]}
