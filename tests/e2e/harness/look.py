"""Looking at a page as a person on a small phone does, and as the accessibility checker does."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.e2e.harness.browser import PHONE

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RUN = "() => axe.run({resultTypes: ['violations']})"
# The status of an expected 404 or 410, said again; a remark on drawing without a graphics card.
HARMLESS = ("status of 4", "GL Driver Message")


@dataclass
class Looker:
    """A phone with scripts on, so that it can measure; the site's own policy stays in force."""

    browser: Browser
    address: str
    cookies: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def __enter__(self) -> "Looker":
        self._context: BrowserContext = self.browser.new_context(viewport=PHONE, locale="ar-IQ")
        self._context.add_cookies(
            [{"name": k, "value": v, "url": self.address} for k, v in self.cookies.items()]
        )
        self._page: Page = self._context.new_page()
        self._page.on("request", self._requested)
        self._page.on("console", self._said)
        return self

    def __exit__(self, *_: object) -> None:
        self._context.close()

    def look_at(self, path: str, status: int = 200) -> None:
        """Open a page and note what is wrong with it."""
        answer = self._page.goto(self.address + path)
        if answer is None or answer.status != status:
            self.problems.append(f"{path}: {answer and answer.status}")
            return
        self.look_at_what_is_shown(path)

    def look_at_what_is_shown(self, path: str) -> None:
        """Note what is wrong with the page that is open now."""
        width = self._page.evaluate("document.scrollingElement.scrollWidth")
        if width > PHONE["width"]:
            self.problems.append(f"{path}: {width} px wide")
        self._page.evaluate(AXE)
        for found in self._page.evaluate(RUN)["violations"]:
            where = "; ".join(node["html"][:120] for node in found["nodes"][:3])
            self.problems.append(f"{path}: {found['id']}: {where}")

    @property
    def page(self) -> Page:
        return self._page

    def _requested(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if f"{parts.scheme}://{parts.netloc}" != self.address:
            self.problems.append(f"{self._page.url} asks for {request.url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not any(
            harmless in message.text for harmless in HARMLESS
        ):
            self.problems.append(f"{self._page.url} says {message.text}")
