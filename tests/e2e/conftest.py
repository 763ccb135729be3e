"""One prepared site a test process; every module serves a copy of it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.harness.browser import launch
from tests.e2e.harness.environment import Place
from tests.e2e.harness.postgres import drop_database
from tests.e2e.harness.site import Site, bare, copy_of, prepared
from tests.e2e.harness.visitor import Visitor

NewSite = Callable[..., Site]


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A prepared site that is never started: thirty records, six sample reports, four members."""
    site = prepared(tmp_path_factory.mktemp("original"))
    yield site
    site.remove()


@pytest.fixture(scope="module")
def new_site(original: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewSite]:
    """A function that gives another copy of the prepared site, not started."""
    made: list[Site] = []

    def new(**settings: str) -> Site:
        made.append(copy_of(original, tmp_path_factory.mktemp("site"), **settings))
        return made[-1]

    yield new
    for site in made:
        site.remove()


@pytest.fixture(scope="module")
def site(new_site: NewSite) -> Site:
    """A running site of this module's own."""
    return new_site().start()


@pytest.fixture
def empty_place(tmp_path: Path) -> Iterator[Place]:
    """A data folder and a database with nothing in them."""
    place = bare(tmp_path)
    yield place
    drop_database(place.database_url)


@pytest.fixture
def visitor(site: Site) -> Visitor:
    """Someone who comes for the first time."""
    return Visitor(site.address)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One Chromium a module: its event loop must not outlive it, Django refuses to work beside."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """Show beside a failure what the server printed."""
    report = yield
    site = getattr(item, "funcargs", {}).get("site")
    if report.failed and isinstance(site, Site) and site.output.exists():
        report.sections.append(("what the server printed", site.output.read_text()[-6000:]))
    return report
