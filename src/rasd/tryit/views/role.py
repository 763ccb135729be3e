"""One button to be someone else: signed in and unlocked."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from rasd.people import capability
from rasd.tryit import becoming
from rasd.tryit.views.pressed import go_on, pressed


@pressed
def take(request: HttpRequest, role: str) -> HttpResponse:
    """Take on a role and go on to the page that the button names."""
    actor = becoming.become(request, f"demo-{role}")
    response = go_on(request, reverse("desk:inbox"))
    capability.give(response, actor.vault.capability)
    return response


@pressed
def sign_out(request: HttpRequest) -> HttpResponse:
    """Be nobody again: locked and signed out."""
    response = go_on(request, reverse("tryit:walk"))
    becoming.leave(request, response)
    return response
