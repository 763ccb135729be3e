"""The detailed map in a browser that can draw it, and in one that cannot."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from rasd.atlas.detailed.libraries import is_built
from tests.e2e.harness.browser import QUIET
from tests.e2e.harness.look import Looker
from tests.e2e.harness.visitor import Visitor

pytestmark = [
    pytest.mark.browser,
    pytest.mark.one_database,
    pytest.mark.skipif(not is_built(), reason="the browser libraries are not built: ./rasd assets"),
]
WEBGL = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
DRAWN = "() => document.getElementById('plain').hidden"
TOLD = "() => document.getElementById('seen').textContent !== ''"
SHOWN = "() => [...document.querySelectorAll('.name.is-shown bdi')].map((one) => one.textContent)"


def chrome(*more: str) -> Iterator[Browser]:
    path = os.environ.get("RASD_CHROMIUM") or shutil.which("chromium")
    flags = [one for one in QUIET if one != "--disable-gpu"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*flags, *more])
        yield browser
        browser.close()


def test_it_is_drawn_under_the_strict_policy_with_joined_names_and_a_list_beside(site):
    for browser in chrome(*WEBGL):
        with Looker(browser, site.address) as looker:
            looker.page.set_viewport_size({"width": 360, "height": 740})
            looker.page.goto(f"{site.address}/ckb/map/detailed/")
            looker.page.wait_for_function(DRAWN, timeout=90_000)
            looker.page.wait_for_function(TOLD)
            # Text of the page, so that the browser joins it: not a picture by the map engine.
            assert {"بەغدا", "نەینەوا"} <= set(looker.page.evaluate(SHOWN))
            looker.page.get_by_role("region").locator("canvas").focus()
            looker.page.keyboard.press("+")
            looker.page.wait_for_function("() => location.hash.startsWith('#at=')")
            looker.look_at_what_is_shown("/ckb/map/detailed/")
            assert looker.problems == []


def test_without_webgl_the_plain_map_stays_and_the_page_says_why(site):
    for browser in chrome("--disable-gpu", "--disable-3d-apis"):
        with Looker(browser, site.address) as looker:
            looker.page.goto(f"{site.address}/en/map/detailed/")
            looker.page.locator("#no-webgl").wait_for()
            assert looker.page.locator("#plain svg.map").is_visible()
            looker.look_at_what_is_shown("/en/map/detailed/")
            assert looker.problems == []


def test_the_ground_is_read_by_ranges_as_it_lies_on_the_disk(site):
    visitor = Visitor(site.address)
    page = visitor.get("/en/map/detailed/").text
    address = page.split('data-tiles="')[1].split('"')[0]
    ranges = {"Range": "bytes=0-6", "Accept-Encoding": "br, gzip"}
    answer = visitor.get(address, **ranges)
    assert (answer.status, answer.body) == (206, b"PMTiles")
    assert "immutable" in answer.headers["Cache-Control"]
    assert "Content-Encoding" not in answer.headers
