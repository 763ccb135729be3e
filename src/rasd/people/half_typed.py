"""What was typed into a form when the keys were locked: sealed to its author until it is sent."""

from django.http import HttpRequest

from rasd.vault import drafts

# Typed again rather than kept: a passphrase in a draft would be a second place to lose it.
NEVER_KEPT = ("csrfmiddlewaretoken", "pass")


def keep(request: HttpRequest) -> None:
    """Seal the fields of a POST that came too late."""
    fields = {k: v for k, v in request.POST.lists() if not k.startswith(NEVER_KEPT)}
    drafts.save(member=request.actor.id, form=request.path, fields=fields)  # type: ignore[attr-defined]
    request.half_typed = True  # type: ignore[attr-defined]


def discard_when_sent(request: HttpRequest, status: int) -> None:
    """Forget the draft of a form that has now been sent."""
    actor = getattr(request, "actor", None)
    if actor is None or request.method != "POST" or status >= 400:
        return
    if not hasattr(request, "half_typed"):
        drafts.discard(member=actor.id, form=request.path)
