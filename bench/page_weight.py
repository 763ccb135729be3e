"""What a page weighs on the wire: itself and all that it loads, as a browser asks for it."""

import re
from html.parser import HTMLParser
from http.client import HTTPConnection

import brotli

# Readers who save data get the same page without the font.
ASKED = {"Accept-Encoding": "br", "Save-Data": "on"}
# The bar of six steps that only a demonstration has; a site sends its pages without it.
TRY_BAR = re.compile(r'<link[^>]*/tryit/[^>]*>\s*<nav class="try".*?</nav>', re.DOTALL)
AS_THE_SERVER = 7
LOADED = {"stylesheet", "icon", "preload", "modulepreload"}


class _Loads(HTMLParser):
    """Collects what a browser loads with a page."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "link" and LOADED & set(given.get("rel", "").split()):
            self.paths.add(given["href"])
        elif tag == "img" and given.get("src"):
            self.paths.add(given["src"])


def fetch(connection: HTTPConnection, path: str, headers: dict[str, str] | None = None) -> bytes:
    """Return the body as sent (by default brotli); raise RuntimeError for anything but 200."""
    connection.request("GET", path, headers=ASKED if headers is None else headers)
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise RuntimeError(f"{path}: {response.status}")
    return body


def weigh(connection: HTTPConnection, path: str) -> int:
    """Return the bytes of a page as a site sends it and all that it needs to be seen whole.

    Without the font, and without scripts: no page needs one (`bench layer1` weighs the map's).
    """
    text = TRY_BAR.sub("", fetch(connection, path, {"Save-Data": "on"}).decode())
    loads = _Loads()
    loads.feed(text)
    page = brotli.compress(text.encode(), quality=AS_THE_SERVER)
    return len(page) + sum(len(fetch(connection, one)) for one in sorted(loads.paths))
