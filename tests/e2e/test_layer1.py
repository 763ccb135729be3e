"""Time and kinds move on the map without a page being loaded; the page stays the server's own."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.harness.browser import PHONE
from tests.e2e.harness.look import AXE, RUN

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

SHOWN = """() => ({
    areas: [...document.querySelectorAll('#map svg.map > a[data-p]')].map((a) => [
        a.querySelector('title').textContent, a.querySelector('.gov').className.baseVal,
        a.getAttribute('href')]),
    labels: [...document.querySelectorAll('#map svg.map text')].map((one) => one.textContent),
    strip: [...document.querySelectorAll('#map .strip li:not([hidden])')].map((one) =>
        one.textContent.trim()),
    legend: [...document.querySelectorAll('#map .legend li')].map((li) => li.textContent.trim()),
    sum: document.querySelector('#map [data-sum]').textContent,
    years: [...document.querySelectorAll('#time > .bars:first-of-type a')].map((a) => [
        a.ariaLabel, a.getAttribute('href'), a.ariaCurrent, a.classList.contains('is-off')]),
    said: [...document.querySelectorAll('h1, .lede, .lede + .small, .chips')].map((one) =>
        one.textContent),
    records: [...document.querySelectorAll('ol.records h3 a')].map((a) => a.textContent),
})"""


@pytest.fixture
def page(chromium: Browser, site):
    # The site's own policy stays in force.
    with chromium.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.set_default_timeout(20_000)
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        yield page
        assert said == []


def drag(page: Page, start: float, end: float) -> None:
    """Draw over the bars from one part of their width to another, counted from the left."""
    track = page.locator(".l1-track")
    track.scroll_into_view_if_needed()
    box = track.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * start, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * end, box["y"] + 10, steps=4)
    page.mouse.up()


def test_after_each_change_the_page_is_what_the_server_gives_at_its_address(
    site, page: Page, chromium: Browser
):
    page.goto(f"{site.address}/ar/map/")
    page.locator(".l1").wait_for()

    def compared(part_of_address: str) -> None:
        # Marked from the change itself until the server's page is taken over.
        page.wait_for_function("() => !document.querySelector('.l1-moving')")
        assert part_of_address in page.url
        shown = page.evaluate(SHOWN)
        with chromium.new_context(java_script_enabled=True, viewport=PHONE) as context:
            plain = context.new_page()
            plain.route("**/*.js", lambda route: route.abort())
            plain.goto(page.url)
            assert shown == plain.evaluate(SHOWN)

    drag(page, 0.3, 0.6)
    compared("from=")
    page.locator(".l1-kinds button").nth(1).click()
    compared("category=")
    since, until = page.get_by_role("slider").all()
    # In Arabic time runs to the left.
    before = since.get_attribute("aria-valuenow")
    since.press("ArrowLeft")
    expect(since).to_have_attribute("aria-valuenow", str(int(before) + 1))
    until.press("End")
    compared("from=")
    page.evaluate(AXE)
    assert page.evaluate(RUN)["violations"] == []


def test_time_plays_and_rests_where_it_is_stopped(site, page: Page):
    page.goto(f"{site.address}/en/map/?place=IQ-BG")
    page.get_by_role("button", name="Play through time").click()
    page.wait_for_function("() => document.querySelector('.l1-when').textContent.includes(' – ')")
    page.get_by_role("button", name="Pause").press("Escape")
    page.wait_for_url("**/en/map/?from=*&to=*&place=IQ-BG")
    page.get_by_role("button", name="The whole time").click()
    page.wait_for_url("**/en/map/?place=IQ-BG")


def test_who_saves_data_is_asked_first(site, page: Page):
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site.address}/en/map/")
    start = page.get_by_role("button", name="Explore by time and kind")
    start.wait_for()
    assert not any("cube-" in url for url in asked)
    start.click()
    page.locator(".l1-kinds button").nth(1).click()
    page.get_by_role("link", name="Show these records").wait_for()
    assert not any("category=" in url for url in asked)


def test_without_the_counts_the_page_is_as_it_came(site, page: Page, chromium: Browser):
    with chromium.new_context(viewport=PHONE) as context:
        plain = context.new_page()
        plain.route("**/cube-*", lambda route: route.abort())
        plain.goto(f"{site.address}/ckb/map/")
        plain.wait_for_load_state("networkidle")
        assert plain.locator(".l1").count() == 0
        assert plain.locator("ol.records li").count() > 0
