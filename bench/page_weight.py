"""What a page weighs on the wire: itself and all that it loads, as a browser asks for it."""

from html.parser import HTMLParser
from http.client import HTTPConnection

# Readers who save data get the same page without the font.
ASKED = {"Accept-Encoding": "br", "Save-Data": "on"}
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
        elif tag in ("script", "img") and given.get("src"):
            self.paths.add(given["src"])


def fetch(connection: HTTPConnection, path: str) -> bytes:
    """Return the body as sent (brotli); raise RuntimeError for anything but 200."""
    connection.request("GET", path, headers=ASKED)
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise RuntimeError(f"{path}: {response.status}")
    return body


def weigh(connection: HTTPConnection, path: str) -> int:
    """Return the bytes of the bodies of a page and everything it loads, without the font."""
    connection.request("GET", path, headers={"Save-Data": "on"})
    response = connection.getresponse()
    loads = _Loads()
    loads.feed(response.read().decode())
    return sum(len(fetch(connection, one)) for one in [path, *sorted(loads.paths)])
