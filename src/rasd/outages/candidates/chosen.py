"""The outage that someone chose to join a candidate to."""

from uuid import UUID

from django.http import Http404

from rasd.cases import queries
from rasd.cases.models import Case
from rasd.people.actor import Actor


def chosen_case(actor: Actor, given: str) -> Case | None:
    """Return the readable case of an id, None where none was given; Http404 for any other."""
    if not given:
        return None
    try:
        return queries.find_case(actor, UUID(given))
    except ValueError:
        raise Http404 from None
