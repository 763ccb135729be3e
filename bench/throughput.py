"""Mixed public pages under load: requests per CPU second cached, uncached, and of a plain file.

A part of `./rasd bench atlas`. The pages that readers and programs open, in three languages;
`cached` asks for the same few again and again, `uncached` for days and records not yet asked for,
`static` for a stylesheet: as fast as this server sends anything.
"""

import random
import re
import sys
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from bench import wrk
from bench.page_weight import fetch
from bench.server import HOST, Server, serving
from bench.views import weights

LANGUAGES = ("ar", "ckb", "en")
UNASKED = 20_000
"""Addresses asked for once each; more than are answered in the time."""
_NOTHING = {"cached_rps": None, "uncached_rps": None, "static_rps": None}


def measured(data: Path, refs: list[str], seconds: float) -> dict[str, Any]:
    """Serve the store in `data` and return weights and rates; rates are None without wrk."""
    with serving(data, module="bench.serve_store") as server:
        found: dict[str, Any] = weights(server.port)
        if not wrk.is_there():
            _say("no wrk on this machine (apt install wrk): requests per second are left out")
            return {**found, **_NOTHING}
        mixes = {
            "static": [_stylesheet(server)],
            "cached": _mix(refs[:10]),
            "uncached": _unasked(refs),
        }
        for name, paths in mixes.items():
            _say(f"wrk: {name}")
            _warm(server, paths[: 40 if name != "uncached" else 3])
            found[f"{name}_rps"] = wrk.per_cpu_second(server.pid, server.port, paths, seconds)
    return found


def _mix(refs: list[str]) -> list[str]:
    """Return one page of each sort for every record, and the API's answers."""
    pages = []
    for number, ref in enumerate(refs):
        lang = LANGUAGES[number % 3]
        pages += [f"/{lang}/cases/{ref}/", f"/{lang}/map/", f"/{lang}/"]
    return [*pages, "/api/v1/cases", "/ar/data/"]


def _unasked(refs: list[str]) -> list[str]:
    """Return the same mix, but each address only once."""
    chance, pages = random.Random(3), []
    for number in range(UNASKED):
        last = f"{chance.randint(2005, 2026)}-{chance.randint(1, 12):02}-{number % 28 + 1:02}"
        first = (
            f"{chance.randint(1900, 2004)}-{chance.randint(1, 12):02}-{number // 28 % 28 + 1:02}"
        )
        lang, ref = LANGUAGES[number % 3], chance.choice(refs)
        question = f"?from={first}&to={last}"
        pages += [f"/{lang}/cases/{ref}/?{number}", f"/{lang}/map/{question}", f"/{lang}/?{number}"]
    chance.shuffle(pages)
    return pages


def _stylesheet(server: Server) -> str:
    connection = HTTPConnection(HOST, server.port, timeout=60)
    text = fetch(connection, "/ar/", {}).decode()
    connection.close()
    found = re.search(r'href="(/static/[^"]+\.css)"', text)
    assert found
    return found[1]


def _warm(server: Server, paths: list[str]) -> None:
    connection = HTTPConnection(HOST, server.port, timeout=60)
    for path in paths:
        fetch(connection, path, {"Accept-Encoding": "br"})
    connection.close()


def _say(what: str) -> None:
    print(f"atlas: {what}", file=sys.stderr, flush=True)
