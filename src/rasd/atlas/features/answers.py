"""Features as they are sent: those of the GeoJSON file, a stretch at a time, with links."""

import json
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from rasd.atlas import queries, store
from rasd.atlas.api_answers import NotPublished, TakenBack
from rasd.atlas.exports.about import LICENCE, cannot_say
from rasd.atlas.exports.geojson import feature
from rasd.atlas.features import links
from rasd.atlas.features.asked import Asked
from rasd.atlas.queries.onward import Place, stretch
from rasd.atlas.views.addresses import case_addresses


def items(request: HttpRequest, asked: Asked) -> HttpResponse:
    """Answer with one stretch of the features that are asked for."""
    address = case_addresses(request, "en")
    with store.snapshot():
        found = stretch(asked.filters, asked.size, asked.after, asked.boxes)
        size = queries.log_size()
    features = [feature(one, json.loads(body), address(one.ref)) for one, body in found.records]
    question = asked.filters.question
    ways = [
        links.link(request.build_absolute_uri(), "self", links.GEOJSON),
        links.page(request, "atlas:map", question),
        links.licence(),
    ]
    if found.last:
        ways.append(links.link(_onward(request, found.last), "next", links.GEOJSON))
    return _sent(
        {
            "type": "FeatureCollection",
            "numberMatched": found.total,
            "numberReturned": len(features),
            "links": ways,
            "what_these_records_cannot_say": cannot_say(),
            "licence": LICENCE,
            "log_size": size,
            "features": features,
        }
    )


def item(request: HttpRequest, ref: str) -> HttpResponse:
    """Answer with one feature; NotPublished, or TakenBack with the reason."""
    if gone := queries.retraction(ref):
        raise TakenBack(gone)
    with store.snapshot():
        record = queries.record(ref)
        body = queries.body(ref, record.version) if record else None
    if record is None or body is None:
        raise NotPublished
    here = f"{links.root(request)}/collections/cases"
    found = feature(record, body, case_addresses(request, "en")(ref))
    found["links"] = [
        links.link(f"{here}/items/{ref}", "self", links.GEOJSON),
        links.link(here, "collection"),
        links.page(request, "atlas:case", "", ref),
        links.licence(),
    ]
    return _sent(found)


def _onward(request: HttpRequest, last: Place) -> str:
    given = {name: value for name, value in request.GET.items() if value and name != "after"}
    query = urlencode({**given, "after": f"{last[0]}.{last[1]}"})
    return f"{request.build_absolute_uri(request.path)}?{query}"


def _sent(content: dict[str, Any]) -> HttpResponse:
    text = json.dumps(content, ensure_ascii=False)
    return HttpResponse(text, content_type=links.GEOJSON)
