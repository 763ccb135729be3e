"""Signing with a member's own key."""

import base64
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rasd.vault.keyd.service import Service


def sign(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Return the member's Ed25519 signature (base64) over the given bytes (base64)."""
    unlocked = service.unlocked(request)
    signature = unlocked.keys.sign(base64.b64decode(request["message"]))
    return {"signature": base64.b64encode(signature).decode()}
