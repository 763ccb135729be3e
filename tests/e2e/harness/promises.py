"""What every answer of the site must keep."""

import re
from urllib.parse import urlsplit

from tests.e2e.harness.visitor import Answer

LANGUAGES = {"ar": "rtl", "ckb": "rtl", "en": "ltr"}
LOCKED_DOWN = {
    "default-src": "'none'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
WITH_A_SCRIPT = re.compile(r"/[a-z]+/map/(detailed/)?")
LOOSE = ("unsafe-", "http:", "https:", "data:", "blob:", "*", "nonce-", "ws:")


def broken_promises(answer: Answer, *, cookies_allowed: bool = False) -> list[str]:
    """Return what is wrong with an answer, each with its path."""
    found = [*_headers(answer)]
    cookies = answer.headers.get_all("Set-Cookie") or []
    if not cookies_allowed and any("Max-Age=0" not in cookie for cookie in cookies):
        found.append("sets a cookie")
    if answer.is_html and answer.body and answer.status != 304:
        found += _page(answer)
    return [f"{answer.path}: {problem}" for problem in found]


def _headers(answer: Answer) -> list[str]:
    found = []
    if answer.headers.get("X-Content-Type-Options") != "nosniff":
        found.append("no nosniff")
    if answer.headers.get("Referrer-Policy") not in ("same-origin", "no-referrer"):
        found.append(f"Referrer-Policy {answer.headers.get('Referrer-Policy')}")
    for name in ("Server", "X-Powered-By"):
        if "Python" in answer.headers.get(name, "") or "/" in answer.headers.get(name, ""):
            found.append(f"{name} tells a version")
    if answer.path.startswith("/static/"):
        return found
    policy = answer.headers.get("Content-Security-Policy", "")
    rules = dict(part.strip().partition(" ")[::2] for part in policy.split(";") if part.strip())
    found += [
        f"{name} is {rules.get(name)}"
        for name, value in LOCKED_DOWN.items()
        if rules.get(name) != value
    ]
    found += [f"{word} in the policy" for word in LOOSE if word in policy]
    if "script-src" in policy and not WITH_A_SCRIPT.fullmatch(answer.path.partition("?")[0]):
        found.append("may run scripts")
    return found


def _page(answer: Answer) -> list[str]:
    page = answer.page
    # The file of guides carries its style; the policy names exactly that one by its hash.
    hashed = "'sha256-" in answer.headers.get("Content-Security-Policy", "")
    found = [f"inline {one}" for one in page.inline if not (hashed and one == "<style>")]
    lang = answer.path.split("/")[1].partition("?")[0]
    if lang in LANGUAGES and (page.lang, page.direction) != (lang, LANGUAGES[lang]):
        found.append(f"says lang={page.lang} dir={page.direction}")
    if not page.title.strip().partition("·")[0].strip():
        found.append("no title")
    found += [
        f"fetches {one}"
        for one in page.resources
        if urlsplit(one).netloc or one.startswith("data:")
    ]
    return found
