"""Which requests may be answered from the shelf, and which answers may lie on it.

Threat: what one person was shown is shown to another. Nobody with a cookie is answered from here,
and nothing is kept that does not say itself that it is public.
"""

import re
from collections.abc import Mapping
from typing import Any

Headers = list[tuple[str, str]]
LARGEST = 256 * 1024
"""Bytes of an answer; without a length (a file sent piece by piece) none is kept."""
LONGEST_KEY = 2_000
"""Characters of a request that tell answers apart; more would fill the memory by themselves."""
_PERSONAL = ("HTTP_COOKIE", "HTTP_AUTHORIZATION", "HTTP_RANGE")
_KNOWN_VARY = {"accept-encoding", "save-data", "accept-language", "cookie"}
_IN_A_LANGUAGE = re.compile(r"/(ar|ckb|en)/")
_MAX_AGE = re.compile(r"\bmax-age=(\d{1,8})\b")


def key_of(environ: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return what tells answers apart; None for a request that is always asked of the site."""
    if environ["REQUEST_METHOD"] != "GET" or any(environ.get(name) for name in _PERSONAL):
        return None
    path = str(environ["PATH_INFO"])
    # Links of a page begin with SCRIPT_NAME: whoever could forge it would choose them for others.
    if path.startswith("/static/") or environ.get("SCRIPT_NAME"):
        return None
    said = environ.get("HTTP_ACCEPT_ENCODING", "")
    # As `kernel.compression` chooses.
    encoding = "br" if "br" in said else "gzip" if "gzip" in said else ""
    language = "" if _IN_A_LANGUAGE.match(path) else environ.get("HTTP_ACCEPT_LANGUAGE", "")
    key = (
        str(environ["wsgi.url_scheme"]),
        environ.get("HTTP_X_FORWARDED_PROTO", ""),
        environ.get("HTTP_HOST", ""),
        path,
        environ.get("QUERY_STRING", ""),
        encoding,
        environ.get("HTTP_SAVE_DATA", ""),
        language,
    )
    return key if sum(map(len, key)) <= LONGEST_KEY else None


def seconds_to_keep(status: str, headers: Headers) -> int:
    """Return how long this answer may be sent again; 0 for not at all."""
    given = {name.lower(): value for name, value in headers}
    control = given.get("cache-control", "").lower()
    vary = {name.strip().lower() for name in given.get("vary", "").split(",") if name.strip()}
    length = given.get("content-length", "")
    if not status.startswith("200") or "set-cookie" in given or vary - _KNOWN_VARY:
        return 0
    if "public" not in control or not length.isdecimal() or int(length) > LARGEST:
        return 0
    found = _MAX_AGE.search(control)
    return int(found[1]) if found else 0


def is_known(environ: Mapping[str, Any], headers: Headers) -> bool:
    """Return whether the browser has this answer already (If-None-Match, compared weakly)."""
    asked = environ.get("HTTP_IF_NONE_MATCH", "")
    etag = next((value for name, value in headers if name.lower() == "etag"), "")
    if not asked or not etag:
        return False
    return asked.strip() == "*" or etag.removeprefix("W/") in {
        one.strip().removeprefix("W/") for one in asked.split(",")
    }
