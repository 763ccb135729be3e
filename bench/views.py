"""What the map weighs on the wire: at first sight, and with its script and counts."""

import re
from http.client import HTTPConnection
from urllib.parse import urljoin

from bench.page_weight import fetch, weigh
from bench.server import HOST

LANGUAGES = ("ar", "ckb", "en")
_SCRIPT = re.compile(r'<script\b[^>]*\bsrc="([^"]+)"[^>]*>')
_CUBE = re.compile(r'data-cube="(\d+)"')


def weights(port: int) -> dict[str, int]:
    """Return bytes as sent (brotli) of the map of everything, the heaviest of three languages."""
    connection = HTTPConnection(HOST, port, timeout=120)
    both = [_of_one(connection, f"/{lang}/map/") for lang in LANGUAGES]
    connection.close()
    return {
        "first_view_bytes_br": max(bare for bare, _whole in both),
        "layer1_bytes_br": max(whole for _bare, whole in both),
    }


def _of_one(connection: HTTPConnection, path: str) -> tuple[int, int]:
    text = fetch(connection, path, {"Save-Data": "on"}).decode()
    scripts = [urljoin(path, one) for one in _SCRIPT.findall(text)]
    scripts += [urljoin(path, f"cube-{size}.bin") for size in _CUBE.findall(text)]
    bare = weigh(connection, path)
    return bare, bare + sum(len(fetch(connection, one)) for one in scripts)
