"""Every kind of page for readers and reporters, in three languages at 360 px: nothing overflows,
nothing comes from elsewhere, the accessibility checker finds nothing."""

import json
import re

import pytest

from tests.e2e.harness.look import Looker
from tests.e2e.harness.reporter import send_report
from tests.e2e.harness.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
LANGUAGES = ("ar", "ckb", "en")


@pytest.fixture(scope="module")
def refs(site) -> list[str]:
    collection = json.loads(Visitor(site.address).get("/api/v1/cases.geojson").body)
    return [one["properties"]["ref"] for one in collection["features"]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_readers_pages(site, chromium, refs, lang):
    with Looker(chromium, site.address) as looker:
        for path in ("", "about/", "how-we-verify/", "ledger/", "data/", "alerts/?actor=militia"):
            looker.look_at(f"/{lang}/{path}")
        for path in ("stories/", "help/", "help/extortion/"):
            looker.look_at(f"/{lang}/{path}")
        for path in ("places/IQ-BG/", "laws/penal-433/", "methodology/"):
            looker.look_at(f"/{lang}/{path}")
        for path in ("", "2019/?type=block", "networks/", "services/telegram/"):
            looker.look_at(f"/{lang}/outages/{path}")
        maps = ("", "?place=IQ-BG", "?view=table", "?q=zzzz", "?from=2019&to=nonsense")
        for question in maps:
            looker.look_at(f"/{lang}/map/{question}")
        looker.look_at(f"/{lang}/map/detailed/?status=documented")
        looker.look_at(f"/{lang}/map/filters/?place=IQ-BG&from=nonsense")
        looker.look_at(f"/{lang}/compare/")
        looker.look_at(f"/{lang}/cases/{refs[0]}/")
        looker.look_at(f"/{lang}/cases/{refs[0]}/v1/")
        looker.look_at(f"/{lang}/cases/{refs[0]}/versions/")
        looker.look_at(f"/{lang}/cases/{refs[0]}/embed/")
        looker.look_at(f"/{lang}/cases/IQ-1999-0001/", status=404)
        assert looker.problems == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_handed_on_fits_a_phone_and_one_page_of_paper(site, chromium, refs, lang):
    posters = (f"/{lang}/map/poster/", f"/{lang}/cases/{refs[0]}/poster/")
    with Looker(chromium, site.address) as looker:
        for path in ("feeds/", "map/share/?place=IQ-BG", "map/embed/?from=2019"):
            looker.look_at(f"/{lang}/{path}")
        for path in posters:
            looker.look_at(path)
            paper = looker.page.pdf(prefer_css_page_size=True)
            assert re.findall(rb"/Type /Pages\b[^>]*/Count (\d+)", paper) == [b"1"], path
        assert looker.problems == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_reporters_pages(site, chromium, lang):
    code = send_report(Visitor(site.address), "بلاغ للنظر في شكله " * 20, lang)
    with Looker(chromium, site.address) as looker:
        page = looker.page
        looker.look_at(f"/{lang}/report/")
        page.fill("[name=year]", "not a year")
        press(looker, "form:has([name=nonce])")
        looker.look_at_what_is_shown(f"/{lang}/report/ with errors")
        page.fill("[name=year]", "")
        page.fill("[name=text]", "Something happened.")
        press(looker, "form:has([name=nonce])")
        looker.look_at_what_is_shown(f"/{lang}/report/ with the code")
        looker.look_at(f"/{lang}/follow/")
        page.fill("[name=code]", "123")
        press(looker, "form:has([name=code])")
        looker.look_at_what_is_shown(f"/{lang}/follow/ with an error")
        page.fill("[name=code]", code)
        press(looker, "form:has([name=code])")
        page.fill("[name=text]", "https://example.org/" + "long" * 60)
        press(looker, 'form[action$="/messages/"]')
        looker.look_at_what_is_shown(f"/{lang}/follow/report/")
        looker.look_at(f"/{lang}/follow/report/withdrawal/")
        assert looker.problems == []


def press(looker: Looker, form: str) -> None:
    with looker.page.expect_navigation():
        looker.page.locator(form).locator("button").last.click()


def test_without_scripts_the_form_fits_the_wire(site, visitor):
    """The whole form on the wire, with style sheet and without the font: at most 30 kB."""
    sizes = {}
    for path in ("/ar/report/", "/ckb/report/", "/en/report/"):
        answer = visitor.get(path, Accept_Encoding="br")
        found = visitor.get(path).page.resources
        needed = [r for r in found if r.endswith((".css", ".svg"))]
        total = len(answer.body) + sum(
            len(visitor.get(r, Accept_Encoding="br").body) for r in needed
        )
        sizes[path] = total
    assert max(sizes.values()) <= 30_000, sizes
