"""Where an address of the site lies in a release, and how one file there names another."""

import posixpath
import re
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from rasd.atlas.exports.formats import FORMATS
from rasd.observatory.files.formats import OUTAGE_FILES

SITE = "site"
FRONT = "index.html"
_SAFE = re.compile(r"[A-Za-z0-9._-]{1,60}")
_READ_ME = re.compile(r"/README\.[a-z]{2,3}\.txt")
_FILES = {f"cases{one.ending}" for one in FORMATS} | {
    f"outages/files/outages{one.ending}" for one in OUTAGE_FILES
}
_BULLETIN = re.compile(r"/[a-z]{2,3}/outages/bulletin/[^/]+\.html")


def file_of(address: str) -> str | None:
    """Return the file, by its path in the release, for a path with query; None where it has none.

    Names hold only letters, digits and -._ so that every file system takes them.
    """
    parts = urlsplit(address)
    path = unquote(parts.path)
    if path == "/":
        return FRONT
    if _READ_ME.fullmatch(path):
        return path[1:]
    pieces = path.strip("/").split("/")
    if not path.startswith("/") or not all(map(_SAFE.fullmatch, pieces)) or "." in pieces[0]:
        return None
    if "/".join(pieces[1:]) in _FILES:
        # Files hold all languages: they lie in the release once.
        return None if parts.query else f"data/{pieces[-1]}"
    name = _page_name(parts.query)
    if name is None:
        return None
    if path.endswith("/"):
        return "/".join((SITE, *pieces, name))
    return None if parts.query else "/".join((SITE, *pieces))


def proves_itself(address: str) -> bool:
    """Tell whether what lies at this address proves itself: in a copy no letter of it changes."""
    return bool(_BULLETIN.fullmatch(address))


def link(file: str, target: str, fragment: str = "") -> str:
    """Return how `file` names `target`, both by their paths in the release."""
    relative = posixpath.relpath(target, posixpath.dirname(file) or ".")
    return quote(relative) + (f"#{fragment}" if fragment else "")


def _page_name(query: str) -> str | None:
    if not query:
        return "index.html"
    pairs = [f"{key}-{value}" for key, value in parse_qsl(query, keep_blank_values=True)]
    name = "__".join(pairs) + ".html"
    return name if all(map(_SAFE.fullmatch, pairs)) and len(name) < 120 else None
