"""When the largest part of a page is painted on a slow phone: an emulated slow 3G link, a slow CPU.

A part of `./rasd bench site --lcp`. The link is DevTools' preset "Slow 3G": 50,000 bytes a second
each way, and two seconds for each request, because the emulation does not slow the connection's own
round trips. The font is loaded as by any first visitor. Times depend on the machine: compare runs
of one machine only.
"""

import statistics
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench.server import HOST

LANGUAGES = ("ar", "ckb", "en")
PHONE = {"width": 360, "height": 740}
SLOW_3G = {
    "offline": False,
    "latency": 2000,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}
SLOWER = 6
SETTLED_MS = 2500
_WATCH = """
window.painted = 0; window.shifted = 0;
new PerformanceObserver(list => { for (const one of list.getEntries()) painted = one.startTime; })
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) shifted += one.value;
}).observe({type: 'layout-shift', buffered: true});
"""


def measured(port: int, pages: dict[str, str], runs: int, chromium: str) -> dict[str, Any]:
    """Return the median LCP in ms of each page by language, and the worst layout shift."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        shifts: list[float] = []
        found: dict[str, Any] = {}
        for name, path in pages.items():
            found[f"{name}_lcp_ms"] = {
                lang: _median(browser, f"http://{HOST}:{port}/{lang}/{path}", runs, shifts)
                for lang in LANGUAGES
            }
        browser.close()
    return found | {"layout_shift_max": round(max(shifts), 3)}


def _median(browser: Browser, address: str, runs: int, shifts: list[float]) -> int:
    times = []
    for _ in range(runs):
        painted, shifted = _first_visit(browser, address)
        times.append(painted)
        shifts.append(shifted)
    return round(statistics.median(times))


def _first_visit(browser: Browser, address: str) -> tuple[float, float]:
    """Open the page with an empty cache; return its LCP in ms and its layout shift."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=2)
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_3G)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(_WATCH)
        page.goto(address, wait_until="load", timeout=120_000)
        page.wait_for_timeout(SETTLED_MS)
        painted, shifted = page.evaluate("() => [painted, shifted]")
        return float(painted), float(shifted)
    finally:
        context.close()
