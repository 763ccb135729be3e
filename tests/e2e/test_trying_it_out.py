"""A visitor of the demonstration takes its six steps: in Arabic, on a phone of 360 px, without
scripts; a second visitor beside them is not disturbed."""

import re
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from rasd.cli.demo.prepare import STAMP, fingerprint
from rasd.cli.environment import DEMO_MARK
from tests.e2e.harness.browser import phone
from tests.e2e.harness.look import Looker
from tests.e2e.harness.person import Person
from tests.e2e.harness.server import Server
from tests.e2e.harness.site import Site

TEXT = "أُخذ ابن عمي من سوق الصفارين بعد أن كتب عن ماء النهر، واحتُفظ بهاتفه ثلاثة أيام."
PLACE = "خلف السوق قرب الجسر العتيق"

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


@pytest.fixture(scope="module")
def site(new_site) -> Site:
    """The prepared site as a demonstration's folder, served by `./rasd demo`."""
    site = new_site()
    (site.data / DEMO_MARK).touch()
    collected = site.place.run(
        *("django", "collectstatic", "--no-input", "--settings", "rasd.config.settings"),
        RASD_DATA_DIR=str(site.data),
    )
    assert collected.returncode == 0, collected.stderr
    (site.data / STAMP).write_text(fingerprint())
    site.server = Server(site.place, site.root / "output", command="demo")
    return site.start()


@pytest.fixture
def visitor(site, chromium):
    context = phone(chromium)
    yield Person(context.new_page(), site.address)
    context.close()


def test_the_demonstration_answers_to_no_name_but_this_machines_own(site):
    with pytest.raises(HTTPError) as refused:
        urlopen(Request(site.address, headers={"Host": "rebound.example"}))
    assert refused.value.code == 400
    assert urlopen(site.address).status == 200


def test_six_steps_from_a_report_to_a_proof(site, chromium, visitor):
    beside = phone(chromium)
    neighbour = Person(beside.new_page(), site.address, "en")
    visitor.go()
    assert ticks(visitor) == 0
    onward(visitor)
    send_a_report(visitor)
    assert ticks(visitor) == 1
    onward(visitor)
    none_of_the_words_is_stored(visitor)
    assert ticks(visitor) == 2
    onward(visitor)
    assert visitor.reads(TEXT) and "/desk/reports/" in visitor.page.url
    assert ticks(visitor) == 3
    onward(visitor)
    assert not visitor.reads(TEXT) and not visitor.reads(PLACE)
    assert visitor.page.locator('form[action$="/approval/"]').count() == 0, "the proposer approves"
    onward(visitor)
    visitor.press(visitor.form("/approval/"))
    assert ticks(visitor) == 4
    onward(visitor)
    ref = re.search(r"/cases/(IQ-\d{4}-\d{4})/", visitor.page.content())
    assert ref and ticks(visitor) == 5
    onward(visitor)
    visitor.press(visitor.page.locator('main form[action$="/try/check/"]'))
    said = visitor.page.locator("pre").all_inner_texts()
    assert "Everything checks" in said[0] and f"{ref[1]} version 1" in said[1]
    assert ticks(visitor) == 6
    neighbour.go("map/")
    assert ticks(neighbour) == 0
    beside.close()
    its_pages_fit_a_phone_and_the_checker_finds_nothing(site, chromium, visitor)


def onward(visitor: Person) -> None:
    """Press what the bar offers first."""
    with visitor.page.expect_navigation():
        visitor.page.locator(".try-line > a.button, .try-line > form > .button").first.click()


def ticks(visitor: Person) -> int:
    return visitor.page.locator(".try-fold li.done").count()


def send_a_report(visitor: Person) -> None:
    form = visitor.page.locator("form:has([name=nonce])")
    visitor.choose("category", "arrest_detention", form)
    visitor.choose("where", "IQ-BG", form)
    visitor.fill("place_name", PLACE, form)
    visitor.fill("text", TEXT, form)
    visitor.press(form)
    assert len(visitor.code()) == 24


def none_of_the_words_is_stored(visitor: Person) -> None:
    results = visitor.page.locator(".try-found dd")
    assert results.count() >= 4
    found = [result.locator("b").count() for result in results.all()]
    assert found == [0] * (len(found) - 1) + [1], "words are found, or the control is not"
    assert visitor.page.get_by_text("age-encr").count() > 0, "no stored bytes are shown"
    assert not visitor.reads(TEXT)


def its_pages_fit_a_phone_and_the_checker_finds_nothing(site, chromium, visitor) -> None:
    cookies = {one["name"]: one["value"] for one in visitor.page.context.cookies()}
    with Looker(chromium, site.address, cookies) as looker:
        for page in ("/ar/try/", "/ckb/try/stored/", "/en/try/check/", "/ar/map/"):
            looker.look_at(page)
        looker.page.locator(".try-fold summary").click()
        looker.look_at_what_is_shown("the six steps, unfolded")
        assert looker.problems == []
