"""One request for features, read as strictly as the standard wants it."""

from dataclasses import dataclass

from django.http import HttpRequest
from ninja import Field

from rasd.atlas import api_asked
from rasd.atlas.api_answers import BadQuestion
from rasd.atlas.api_paging import place_of
from rasd.atlas.features.box import boxes
from rasd.atlas.features.interval import interval
from rasd.atlas.filters import Filters
from rasd.atlas.queries.boxed import Box
from rasd.atlas.queries.onward import Place

MOST = 1000
"""Features in one answer; who asks for more gets so many and the way to the next."""
_OURS = {"bbox", "datetime", "limit", "after"}


class Parameters(api_asked.Narrowed):
    """What items can be asked for: the standard's parameters, and the filters of the site."""

    bbox: str = Field("", description="west,south,east,north in degrees (CRS84)")
    datetime: str = Field("", description="A day, a moment or an interval: 2019-10-01/2019-12-31")
    limit: int = Field(100, ge=1, description=f"Features in one answer; more than {MOST} is {MOST}")
    after: str = Field("", description="Where to go on; it stands in the link `next`")


@dataclass(frozen=True)
class Asked:
    """A question with its box, and which stretch of the answer; `filters` hold the days."""

    filters: Filters
    boxes: tuple[Box, ...]
    size: int
    after: Place | None


def read(request: HttpRequest, given: Parameters) -> Asked:
    """Return what is asked; BadQuestion for a wrong value, and for a parameter we do not know."""
    refuse_unknown(request, _OURS | set(api_asked.Narrowed.model_fields))
    errors: dict[str, str] = {}
    values = {name: getattr(given, name) for name in api_asked.Narrowed.model_fields}
    try:
        values["from"], values["to"] = interval(given.datetime) if given.datetime else ("", "")
        found = boxes(given.bbox) if given.bbox else ()
    except ValueError:
        found = ()
        errors["datetime" if "from" not in values else "bbox"] = "This cannot be read."
    filters = Filters.parse(values)
    for name, complaint in filters.errors:
        errors["datetime" if name in ("from", "to") else name] = str(complaint)
    if errors:
        raise BadQuestion(errors)
    return Asked(filters, found, min(given.limit, MOST), place_of(given.after))


def refuse_unknown(request: HttpRequest, known: set[str]) -> None:
    """Raise BadQuestion for a parameter that we do not know (requirement query-param-unknown)."""
    if unknown := sorted(request.GET.keys() - known):
        raise BadQuestion({name: "There is no such parameter." for name in unknown})
