"""Someone at a browser: a few words for what fingers do."""

from playwright.sync_api import Locator, Page

from rasd.cli.demo.accounts import PASSPHRASE, PASSWORD
from tests.e2e.harness.reporter import code_in


class Person:
    """One tab of one browser; `lang` is the language they read."""

    def __init__(self, page: Page, address: str, lang: str = "ar") -> None:
        self.page, self.address, self.lang = page, address, lang

    def go(self, path: str = "") -> None:
        """Open a page by its path below the language."""
        answer = self.page.goto(f"{self.address}/{self.lang}/{path}")
        assert answer and answer.status == 200, f"{path}: {answer and answer.status}"

    def form(self, action: str) -> Locator:
        """Return the form that sends to an address ending so; open what it is folded into."""
        form = self.page.locator(f'form[action$="{action}"]').first
        self.unfold(form)
        return form

    def unfold(self, inside: Locator) -> None:
        """Open the folded part of the page that holds this, as a tap on its summary does."""
        folded = inside.locator("xpath=ancestor::details[not(@open)]")
        if folded.count():
            folded.first.locator("summary").first.click()

    def fill(self, name: str, text: str, within: Locator | None = None) -> None:
        field = (within or self.page).locator(f'[name="{name}"]')
        self.unfold(field)
        field.fill(text)

    def choose(self, name: str, value: str, within: Locator | None = None) -> None:
        field = (within or self.page).locator(f'select[name="{name}"]')
        self.unfold(field)
        field.select_option(value)

    def tick(self, name: str, value: str = "", within: Locator | None = None) -> None:
        which = f'[name="{name}"]' + (f'[value="{value}"]' if value else "")
        field = (within or self.page).locator(which)
        self.unfold(field)
        field.check()

    def press(self, within: Locator) -> None:
        """Press the form's button and wait for the next page."""
        with self.page.expect_navigation():
            within.locator("button").last.click()

    def reads(self, text: str) -> bool:
        """Tell whether the page shows this text, folded parts included."""
        return text in (self.page.locator("body").text_content() or "")

    def code(self) -> str:
        """Copy the follow-up code from the page."""
        return code_in(self.page.content())

    def sign_in(self, handle: str) -> None:
        """Sign in, then unlock."""
        self.go("desk/login/")
        form = self.form("/desk/login/")
        self.fill("login", handle, form)
        self.fill("password", PASSWORD, form)
        self.press(form)
        self.unlock()

    def unlock(self) -> None:
        self.go("desk/unlock/")
        form = self.form("/desk/unlock/")
        self.fill("passphrase", PASSPHRASE, form)
        self.press(form)
