"""Which pages of the site stand in a copy, so that its size stays in proportion to the records.

All pages that answer no question; of the map one filter of kind, place, law, status or time, and
kind together with place where it has records; each with all pages of its list. Any other mixture
needs the server, or the files; so does the detailed map.
"""

from urllib.parse import parse_qsl, urlsplit

from django.conf import settings

from rasd.atlas.filters import Filters
from rasd.atlas.queries import total

QUESTIONS = {
    frozenset[str](),
    frozenset({"category"}),
    frozenset({"place"}),
    frozenset({"law"}),
    frozenset({"status"}),
    frozenset({"from", "to"}),
    frozenset({"category", "place"}),
}
_KINDS = ("/", ".html", ".json", ".csv", ".js", ".bin", ".ics")


def canonical(address: str) -> str:
    """Return the one way to ask this question of the map; other addresses as they are.

    The page of all filters is in the copy once: there it leads to questions of one filter.
    """
    path, _mark, query = address.partition("?")
    if path.endswith("/map/filters/"):
        return path
    if not query or not path.endswith("/map/"):
        return address
    return path + Filters.parse(dict(parse_qsl(query))).query()


def is_wanted(address: str) -> bool:
    """Return whether the copy holds this address (path and query, as `canonical` writes it)."""
    parts = urlsplit(address)
    lang, _slash, rest = parts.path.lstrip("/").partition("/")
    if lang not in dict(settings.LANGUAGES) or not parts.path.startswith(f"/{lang}/"):
        return False
    if rest == "map/detailed/":
        return False  # Its scripts ask a server for hexagons, and browsers run none from a stick.
    if not parts.query:
        # Frames and pictures of records are for other sites: they follow the living one.
        return not rest.endswith("/embed/") and (not rest or rest.endswith(_KINDS))
    if set(dict(parse_qsl(parts.query))) == {"page"}:
        return rest.endswith("/")
    return rest == "map/" and _is_wanted_question(dict(parse_qsl(parts.query)))


def _is_wanted_question(given: dict[str, str]) -> bool:
    keys = frozenset(given) - {"page"}
    if keys == {"view"}:
        return given["view"] == "table"
    filters = Filters.parse(given)
    if keys not in QUESTIONS or filters.errors:
        return False
    return len(keys) < 2 or total(filters) > 0
