"""Chromium: quiet, without scripts unless asked, small like a phone."""

import os
import shutil

from playwright.sync_api import Browser, BrowserContext, Playwright

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PHONE = {"width": 360, "height": 740}
SLOWEST_STEP_MS = 20_000


def launch(playwright: Playwright) -> Browser:
    """Start the Chromium that `./rasd test` found, or the system's."""
    path = os.environ.get("RASD_CHROMIUM") or shutil.which("chromium")
    assert path, "no Chromium: run ./rasd test, which brings it"
    return playwright.chromium.launch(executable_path=path, args=QUIET)


def phone(browser: Browser, *, scripts: bool = False, locale: str = "ar-IQ") -> BrowserContext:
    """Open a new person's browser of 360 px, by default with scripts switched off."""
    context = browser.new_context(
        java_script_enabled=scripts,
        viewport=PHONE,
        locale=locale,
        # Only so that the accessibility checker can be injected; never without scripts.
        bypass_csp=scripts,
    )
    context.set_default_timeout(SLOWEST_STEP_MS)
    return context
