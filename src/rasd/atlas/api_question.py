"""The question that a request asks of the API."""

from django.http import HttpRequest

from rasd.atlas.api_answers import BadQuestion
from rasd.atlas.filters import Filters


def filters_of(request: HttpRequest) -> Filters:
    """Return the filters; BadQuestion names each parameter that cannot be used."""
    filters = Filters.parse(request.GET)
    if filters.errors:
        raise BadQuestion({name: str(message) for name, message in filters.errors})
    return filters
