"""The demonstration: how heavy its pages are, what they cost, how much memory waits for them."""

import argparse
import json
import re
import resource
import sys
import tempfile
import time
from collections.abc import Iterable
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from bench.page_weight import fetch, weigh
from bench.processes import cpu_ms, pss_mb
from bench.server import HOST, Server, run_module, serving

SETTLE_SECONDS = 5.0
SAMPLED_CASES = 12
LANGUAGES = ("ar", "ckb", "en")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this benchmark's options."""
    parser.add_argument("--requests", type=int, default=60, metavar="N", help="of each page")
    parser.add_argument("--lcp", action="store_true", help="in a browser, as on a slow phone")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="of each page, for --lcp")
    parser.add_argument("--chromium", default="/usr/bin/chromium", metavar="FILE")


def run(arguments: argparse.Namespace) -> dict[str, Any]:
    """Load the demonstration, start it again, ask for its pages one after the other."""
    with tempfile.TemporaryDirectory(prefix="rasd-bench-") as folder:
        data = Path(folder) / "demo"
        _say("loading the demonstration")
        loaded, spent = _load(data)
        _say("starting it again")
        with serving(data, "demo") as server:
            found = _pages(server, arguments.requests)
            if arguments.lcp:
                _say("painting, as on a slow phone")
                found |= _painted(server, arguments)
            _say("letting it idle")
            time.sleep(SETTLE_SECONDS)
            idle = pss_mb(server.pid)
    return {
        **found,
        "idle_mb": round(idle, 1),
        "ready_s": round(server.ready_s, 2),
        "ready_cpu_s": round(server.ready_cpu_s, 2),
        "cold_load_s": round(loaded, 1),
        "cold_load_cpu_s": round(spent, 1),
    }


def _load(data: Path) -> tuple[float, float]:
    """Load the demonstration into an empty folder; return seconds, and seconds of CPU."""
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    run_module(data, "rasd", "demo", "--no-serve", "--data", str(data))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - start, cpu


def _pages(server: Server, number: int) -> dict[str, Any]:
    connection = HTTPConnection(HOST, server.port, timeout=60)
    cases = _some_cases(connection)

    def heaviest(path: str) -> int:
        return max(weigh(connection, "/" + path.format(lang=lang)) for lang in LANGUAGES)

    weights = {
        "map_bytes_br": heaviest("{lang}/map/"),
        "filters_bytes_br": heaviest("{lang}/map/filters/"),
        "compare_bytes_br": heaviest("{lang}/compare/"),
        "alerts_bytes_br": heaviest("{lang}/alerts/"),
        "form_bytes_br": weigh(connection, "/ar/report/"),
        "case_bytes_br": max(weigh(connection, path) for path in cases),
        "home_bytes_br": heaviest("{lang}/"),
        "story_bytes_br": max(heaviest(path) for path in _stories(connection)),
        "help_bytes_br": max(heaviest(path) for path in _help(connection)),
        "help_file_bytes": max(
            len(fetch(connection, f"/{lang}/help/offline.html", {})) for lang in LANGUAGES
        ),
    }
    _say(f"{number} requests of each page")
    # Each asks for everything in words that were not used before: an answer kept is no answer.
    maps = [f"/ar/map/?from=2000-01-01&to=2{n:03}-12-31" for n in range(100, 100 + number)]
    homes = [f"/{LANGUAGES[n % 3]}/" for n in range(number)]
    costs = {
        "home_cpu_ms": _cpu_each(server, connection, homes),
        "map_cpu_ms": _cpu_each(server, connection, maps),
        "case_cpu_ms": _cpu_each(
            server, connection, [cases[n % len(cases)] for n in range(number)]
        ),
    }
    connection.close()
    return {**weights, **costs}


def _painted(server: Server, arguments: argparse.Namespace) -> dict[str, Any]:
    from bench import paint  # a browser is needed for nothing else here

    pages = {"map": "map/", "home": "", "report": "report/"}
    return paint.measured(server.port, pages, arguments.runs, arguments.chromium)


def _some_cases(connection: HTTPConnection) -> list[str]:
    """Return the pages of cases spread over the whole record."""
    connection.request("GET", "/api/v1/cases.geojson")
    features = json.loads(connection.getresponse().read())["features"]
    refs = sorted(feature["properties"]["ref"] for feature in features)
    return [f"/ar/cases/{ref}/" for ref in refs[:: max(1, len(refs) // SAMPLED_CASES)]]


def _stories(connection: HTTPConnection) -> list[str]:
    return _leading_to(connection, "/en/stories/", "stories")


def _help(connection: HTTPConnection) -> list[str]:
    return ["{lang}/help/", *_leading_to(connection, "/en/help/", "help")]


def _leading_to(connection: HTTPConnection, page: str, room: str) -> list[str]:
    """Return the pages of a room that one of its pages links to, for any language."""
    text = fetch(connection, page, {}).decode()
    slugs = sorted(set(re.findall(rf'href="/en/{room}/([a-z0-9-]+)/"', text)))
    return [f"{{lang}}/{room}/{slug}/" for slug in slugs]


def _cpu_each(server: Server, connection: HTTPConnection, paths: Iterable[str]) -> float:
    """Return the server's CPU in ms per request, asked one after the other."""
    asked = list(paths)
    fetch(connection, asked[0])
    before = cpu_ms(server.pid)
    for path in asked:
        fetch(connection, path)
    return round((cpu_ms(server.pid) - before) / len(asked), 1)


def _say(what: str) -> None:
    print(f"site: {what}", file=sys.stderr, flush=True)
