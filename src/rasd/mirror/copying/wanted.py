"""Which pages of the site stand in a copy, so that its size stays in proportion to the records.

All pages that answer no question; of the map one filter of kind, place, law, status or time, and
kind together with place where it has records; each with all pages of its list; comparisons of a
year with the one beside it; the picture of everything. Any other mixture needs the server, or the
files.
"""

from urllib.parse import parse_qsl, urlsplit

from django.conf import settings

from rasd.atlas.comparing.pair import Pair
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
    if not parts.query:
        # Frames and pictures of records are for other sites: they follow the living one.
        if rest.endswith("/embed/"):
            return False
        return not rest or rest.endswith(_KINDS) or rest == "map/share.png"
    if rest == "compare/":
        return _is_wanted_pair(dict(parse_qsl(parts.query)))
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


def _is_wanted_pair(given: dict[str, str]) -> bool:
    """Return whether two years that follow each other are compared, both with records."""
    pair = Pair.parse(given)
    years = (pair.a.since, pair.b.since)
    if pair != Pair.of_years(*years) or set(map(len, years)) != {4}:
        return False
    first, second = map(int, years)
    return abs(first - second) == 1 and bool(total(pair.a)) and bool(total(pair.b))
