"""The map's script in a browser slowed down six times: bytes, frames while dragging and playing."""

import argparse
import random
import statistics
import sys
import tempfile
from collections import Counter
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import brotli
from playwright.sync_api import CDPSession, Page, Route, sync_playwright

from bench.page_weight import ASKED, fetch, weigh
from bench.server import HOST, Server, run_module, serving

LANGUAGES = ("ar", "ckb", "en")
PHONE = {"width": 360, "height": 740}
STEPS = 90
PLAYED_MS = 4000
FRAMES = """() => {
  window.frames_ = [];
  let before = performance.now();
  const next = (now) => { frames_.push(now - before); before = now; requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this benchmark's options."""
    parser.add_argument("--slower", type=float, default=6.0, metavar="N", help="times, of its CPU")
    parser.add_argument("--chromium", default="/usr/bin/chromium", metavar="FILE")


def run(arguments: argparse.Namespace) -> dict[str, Any]:
    """Load the demonstration; weigh the map; drag and play with its counts, and with full ones."""
    with tempfile.TemporaryDirectory(prefix="rasd-bench-") as folder:
        data = Path(folder) / "demo"
        _say("loading the demonstration")
        run_module(data, "rasd", "demo", "--no-serve", "--data", str(data))
        with serving(data, "demo") as server:
            found = _weights(server)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=arguments.chromium, args=["--no-sandbox"]
                )
                for name, cube in (("", b""), ("full_", full_cube())):
                    _say(f"dragging and playing {name or 'demonstration'}")
                    page = browser.new_page(viewport=PHONE)
                    measured = _moved(page, server, arguments.slower, cube)
                    found |= {f"{name}{key}": value for key, value in measured.items()}
                    page.close()
                browser.close()
    return found


def _weights(server: Server) -> dict[str, int]:
    connection = HTTPConnection(HOST, server.port, timeout=60)
    heaviest = {"first_view_bytes_br": 0, "layer1_bytes_br": 0, "script_bytes_br": 0}
    for lang in LANGUAGES:
        text = fetch(connection, f"/{lang}/map/", {}).decode()
        script = text.split('<script defer src="', 1)[1].split('"', 1)[0]
        size = text.split('data-cube="', 1)[1].split('"', 1)[0]
        code = len(fetch(connection, f"/{lang}/map/{script}"))
        cube = len(_fetch_latest(connection, f"/{lang}/map/", f"cube-{size}.bin"))
        bare = weigh(connection, f"/{lang}/map/")
        for key, value in zip(heaviest, (bare, bare + code + cube, code), strict=True):
            heaviest[key] = max(heaviest[key], value)
    connection.close()
    return heaviest | {"full_cube_bytes_br": len(brotli.compress(full_cube(), quality=7))}


def _fetch_latest(connection: HTTPConnection, folder: str, name: str) -> bytes:
    """Return a file whose name may have changed since the page was sent: the log goes on."""
    connection.request("GET", folder + name, headers=ASKED)
    response = connection.getresponse()
    body = response.read()
    return (
        body if response.status == 200 else fetch(connection, folder + response.headers["Location"])
    )


def _moved(page: Page, server: Server, slower: float, cube: bytes) -> dict[str, float]:
    if cube:
        page.route("**/cube-*", lambda route: _answer(route, cube))
    page.goto(f"http://{HOST}:{server.port}/ar/map/")
    page.locator(".l1").wait_for()
    page.evaluate(FRAMES)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    dragged = _while(page, session, lambda: _drag(page))
    page.locator(".l1-play").click()
    played = _while(page, session, lambda: page.wait_for_timeout(PLAYED_MS))
    kinds = page.locator(".l1-kinds button")
    pressed = _while(page, session, lambda: [kinds.nth(at).click() for at in (1, 2, 0)])
    return {
        **{f"drag_{key}": value for key, value in dragged.items()},
        **{f"play_{key}": value for key, value in played.items()},
        "kind_task_ms": round(pressed["task_ms"] / 3, 1),
    }


def _drag(page: Page) -> None:
    track = page.locator(".l1-track")
    track.scroll_into_view_if_needed()
    box = track.bounding_box()
    assert box
    left, width, y = box["x"], box["width"], box["y"] + 20
    page.mouse.move(left + width * 0.1, y)
    page.mouse.down()
    page.mouse.move(left + width * 0.9, y, steps=STEPS)
    page.mouse.up()


def _while(page: Page, session: CDPSession, act: Any) -> dict[str, float]:
    """Return frame times and the main thread's work (ms) while something is done."""
    page.evaluate("() => { frames_.length = 0; }")
    before = _task_ms(session)
    act()
    frames = sorted(page.evaluate("() => frames_"))
    return {
        "frame_ms_p50": round(statistics.median(frames), 1),
        "frame_ms_p95": round(frames[int(len(frames) * 0.95)], 1),
        "frame_ms_max": round(frames[-1], 1),
        "task_ms": round(_task_ms(session) - before, 1),
        "frames": len(frames),
    }


def _task_ms(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * next(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")


def full_cube() -> bytes:
    """Return a cube such as a million records of 23 years make: nearly no count is zero."""
    from rasd.atlas.cube import Cube, encoded

    chance = random.Random(3)
    places = (*PLACES, "national", "kurdistan", "federal", "online", "unknown")
    kinds = tuple(f"kind_{number}" for number in range(29))
    cube = Cube("month", "2004-01", 276, places, len(PLACES), kinds, kinds, (Counter(),) * 4)
    every = range(cube.size)
    started = Counter({at: n for at in every if (n := int(chance.expovariate(0.2)))})
    longer = Counter({at: 1 for at in every if chance.random() < 0.1})
    ended = Counter({at + 1: 1 for at in longer if (at + 1) % 276})
    layers = (started, longer, ended, Counter[int]())
    return encoded(Cube(**{**vars(cube), "layers": layers}), size=1_000_000)


PLACES = tuple(f"IQ-{code}" for code in (
    "AN", "AR", "BA", "BB", "BG", "DA", "DI", "DQ", "HA", "KA", "KI", "MA", "MU", "NA", "NI",
    "QA", "SD", "SU", "WA",
))  # fmt: skip


def _answer(route: Route, cube: bytes) -> None:
    route.fulfill(body=cube, content_type="application/vnd.rasd.cube")


def _say(what: str) -> None:
    print(f"layer1: {what}", file=sys.stderr, flush=True)
