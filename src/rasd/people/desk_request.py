"""A request to one of the team's pages."""

from django.http import HttpRequest

from rasd.people.actor import Actor
from rasd.people.models import Account


class DeskRequest(HttpRequest):
    """What `ActorMiddleware` makes of a signed-in member's request."""

    actor: Actor
    user: Account
