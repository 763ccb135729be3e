"""A release on a stick: made by command, read in a browser without a server, checked by command."""

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.harness.browser import phone
from tests.e2e.harness.site import Site

pytestmark = pytest.mark.one_database


@pytest.fixture(scope="module")
def release(original: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("releases")
    made = original.place.rasd("release", "--to", str(to), timeout=900)
    assert made.returncode == 0, made.stderr
    (folder,) = to.iterdir()
    return folder


@pytest.fixture(params=["file", "server"])
def front(release: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the first page: from the file system, and from the plainest web server."""
    if request.param == "file":
        yield (release / "index.html").as_uri()
        return
    handler = partial(SimpleHTTPRequestHandler, directory=str(release))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def styled(page: Page) -> bool:
    """Whether the stylesheet arrived: without it the body keeps a margin."""
    return page.evaluate("getComputedStyle(document.body).marginTop") == "0px"


def test_it_is_read_without_a_server_and_from_a_plain_one(front, chromium: Browser):
    with phone(chromium, scripts=True) as context:
        page = context.new_page()
        asked: list[str] = []
        failed: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("requestfailed", lambda request: failed.append(request.url))
        page.on("response", lambda answer: answer.status < 400 or failed.append(answer.url))
        page.goto(front)
        page.get_by_role("link", name="English").click()
        assert page.locator("h1").inner_text().startswith("Digital rights violations")
        assert styled(page)
        page.locator("header").get_by_role("link", name="Map", exact=True).click()
        page.locator("svg.map a[href*=place-IQ-BG]").first.click()
        page.locator("ol.records a").first.click()
        assert "/cases/IQ-" in page.url
        page.get_by_role("link", name="العربية").click()
        assert "/ar/cases/IQ-" in page.url and page.locator("html").get_attribute("dir") == "rtl"
        page.locator("footer a[href*='/data/index']").first.click()
        assert "/ar/data/" in page.url
        page.locator("footer a[href*='README.ar']").click()
        assert "README.ar.txt" in page.url
        start = front.rpartition("/")[0]
        assert failed == [] and [url for url in asked if not url.startswith(start)] == []


def test_time_and_kinds_move_without_a_server(front, chromium: Browser):
    with phone(chromium, scripts=True) as context:
        page = context.new_page()
        page.goto(front.replace("index.html", "") + "site/ar/map/index.html")
        whole = page.locator(".l1-when b").inner_text()
        page.get_by_role("slider").first.press("PageUp")
        page.get_by_role("button", name=re.compile("^اعتقال")).click()
        page.wait_for_url("**#?category=arrest_detention&from=*")
        found = page.locator(".l1-when b").inner_text()
        assert found != whole
        # What was chosen stays in the address: it can be kept, and goes along to a governorate.
        page.reload()
        page.locator(".l1").wait_for()
        assert page.locator(".l1-when b").inner_text() == found
        page.locator("svg.map a[href*='place-IQ-BG.html#?category=arrest_detention&from=']").click()
        page.locator(".l1-stale").wait_for()
        assert page.locator(".l1-kinds [aria-pressed=true]").inner_text().startswith("اعتقال")


def test_what_the_copy_lacks_is_said_where_the_server_would_answer(release, chromium: Browser):
    with phone(chromium) as context:
        page = context.new_page()
        page.goto((release / "site/en/map/index.html").as_uri())
        assert page.locator("form, input").count() == 0
        assert "without a server" in page.locator("#choices").inner_text()
        page.locator("#choices summary").first.click()
        page.locator("#choices details a").first.click()
        assert "category-" in page.url
        page.get_by_role("link", name="CSV", exact=True).click()
        assert page.locator("h1").inner_text() == "Not in this copy"


def test_every_link_of_every_page_leads_to_a_file(release):
    from tests.e2e.harness.pages import Page as Parsed

    dead = set()
    for file in release.rglob("*.html"):
        parsed = Parsed(file.read_text("utf-8"))
        for link in [*parsed.links, *parsed.resources]:
            if link.startswith(("http:", "https:", "#", "data:", "mailto:", "tel:")):
                continue
            if not (file.parent / link.partition("#")[0]).is_file() and not link.startswith("#"):
                dead.add((file.name, link))
    assert not dead


def test_the_commands_check_it_and_find_one_changed_word(release, original: Site, tmp_path):
    def verify() -> subprocess.CompletedProcess[str]:
        return original.place.run("rasd", "verify", str(release), timeout=300)

    assert (found := verify()).returncode == 0, found.stdout
    page = release / "site/en/index.html"
    whole = page.read_text("utf-8")
    page.write_text(whole.replace("Digital", "Digitall", 1), "utf-8")
    assert "site/en/index.html: was changed" in verify().stdout
    page.write_text(whole, "utf-8")
    sums = subprocess.run(
        ["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=release, check=False, capture_output=True
    )
    assert sys.platform != "linux" or sums.returncode == 0
