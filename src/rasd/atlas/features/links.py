"""Links between the answers, as the standard wants them."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

from rasd.atlas.exports.about import LICENCE_URL

JSON, GEOJSON = "application/json", "application/geo+json"
OPENAPI = "application/vnd.oai.openapi+json;version=3.1"
Link = dict[str, str]


def link(href: str, rel: str, kind: str = JSON, title: str = "") -> Link:
    """Return one link object."""
    return {"href": href, "rel": rel, "type": kind} | ({"title": title} if title else {})


def root(request: HttpRequest) -> str:
    """Return the address of the landing page, without a slash at its end."""
    return request.build_absolute_uri(reverse("api-v1:features"))


def description(request: HttpRequest) -> Link:
    """Return the link to the OpenAPI document."""
    address = request.build_absolute_uri(reverse("api-v1:openapi-json"))
    return link(address, "service-desc", OPENAPI, "What can be asked")


def page(request: HttpRequest, name: str, question: str = "", *args: str) -> Link:
    """Return the link to the page for people that shows the same."""
    with translation.override("en"):
        address = request.build_absolute_uri(reverse(name, args=args) + question)
    return link(address, "alternate", "text/html", "The same as a page")


def licence() -> Link:
    """Return the link to the licence of the records."""
    return link(LICENCE_URL, "license", "text/html", "CC BY 4.0")
