"""What every page of the shell needs: its name, its language and the way to the other two."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix
from django.utils.translation import get_language

from rasd.site import assets, conf
from rasd.text.bidi import direction


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return the context of `site/base.html`; asks no database."""
    lang = get_language() or settings.LANGUAGE_CODE
    name = conf.site_name()
    first, _colon, rest = name.partition(":")
    return {
        "site_name": name,
        "site_names": (first.strip(), rest.strip()),
        "demo": conf.demo(),
        "reporting": conf.reporting(),
        "exit_url": conf.exit_url(),
        "lang": lang,
        "direction": direction(lang),
        "languages": [_language(request, code, own, lang) for code, own in settings.LANGUAGES],
        "font": _wants_font(request, lang),
        "section": _section(request),
    }


def _language(request: HttpRequest, code: str, own_name: str, current: str) -> dict[str, Any]:
    """Give the same page in another language; a page without a language leads to its home."""
    root = get_script_prefix()
    path, _mark, query = request.get_full_path().partition("?")
    first, _slash, rest = path.removeprefix(root).partition("/")
    same_page = f"{root}{code}/{rest}" + (f"?{query}" if query else "")
    known = first in dict(settings.LANGUAGES)
    url = same_page if known else f"{root}{code}/"
    return {"code": code, "name": own_name, "url": url, "current": code == current}


def _wants_font(request: HttpRequest, lang: str) -> bool:
    """Offer the Arabic and Sorani typeface unless the reader saves data or it was never built."""
    saves_data = request.headers.get("Save-Data", "").lower() == "on"
    return lang != "en" and not saves_data and assets.font_is_built()


def _section(request: HttpRequest) -> str:
    """Name the part of the site, for the mark in the navigation."""
    match = request.resolver_match
    if match is None:
        return ""
    room = match.namespaces[0] if match.namespaces else ""
    if match.view_name == "atlas:data":
        return "data"
    if match.view_name == "atlas:methodology":
        return "verify"
    rooms = {"atlas": "map", "observatory": "outages", "site": match.url_name or ""}
    return rooms.get(room, match.view_name)
