"""Posters as PDF: one page of A4, the same words as the page, made from data alone."""

import re

import pytest

from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case, retract_case
from rasd.atlas.sharing import beside
from rasd.atlas.sharing.paper import pdf as paper
from rasd.kernel.ratelimit import TokenBucket

pytestmark = pytest.mark.skipif(not paper.can_print(), reason="./rasd assets was not run")
COMMANDS = '#panic("run") #read("/etc/passwd") $x$ *b* \\ `r` <l> @r 🗺'
LONG = {"ar": "احتجاز صحفيين ومدونين في السليمانية. " * 160, "en": f"{COMMANDS} " * 60}


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.fixture
def ref(site) -> str:
    publish_case(place=ONLINE, category="network_shutdown", started="2021")
    title = {"en": COMMANDS, "ar": "اعتقال صحفية " * 12}
    return publish_case(place=BAGHDAD, title=title, summary=LONG).ref


@pytest.mark.parametrize("lang", ("ar", "ckb", "en"))
def test_posters_are_one_page_of_a4_however_long_the_words_are(get, ref, lang):
    """And words that look like commands of the typesetter are only words."""
    for address in (f"cases/{ref}/poster.pdf", "map/poster.pdf?place=IQ-BG"):
        answer = get(f"/{lang}/{address}")
        assert answer["Content-Type"] == "application/pdf" and not answer.cookies
        assert answer.content.startswith(b"%PDF-") and pages(answer.content) == 1
        assert re.search(rb"/MediaBox\s*\[0 0 595\.\d+ 841\.\d+\]", answer.content)
    assert f"{ref}-v1-{lang}.pdf" in get(f"/{lang}/cases/{ref}/poster.pdf")["Content-Disposition"]


def test_a_retracted_record_has_no_paper_and_the_same_facts_give_the_same_bytes(get, ref):
    first = get(f"/en/cases/{ref}/poster.pdf").content
    with beside._keeping:
        beside._kept.clear()
    assert get(f"/en/cases/{ref}/poster.pdf").content == first
    retract_case(ref)
    assert get(f"/en/cases/{ref}/poster.pdf", 410).content == b""


def test_papers_and_pictures_share_one_budget(get, ref, monkeypatch):
    monkeypatch.setattr(beside, "OF_QUESTIONS", TokenBucket(per_minute=0, burst=0))
    assert get("/en/map/poster.pdf?from=2018", 429)["Retry-After"] == "60"
    assert get("/en/map/poster.pdf?category=nonsense", 400)["Content-Type"].startswith("text/plain")


def test_without_the_typesetter_no_paper_is_offered(get, ref, monkeypatch):
    offered = '/en/map/poster.pdf?place=IQ-BG"'
    assert offered in get("/en/map/share/?place=IQ-BG").content.decode()
    assert f"/en/cases/{ref}/poster.pdf" in get(f"/en/cases/{ref}/").content.decode()
    monkeypatch.setattr(paper, "_has_typesetter", lambda: False)
    assert "poster.pdf" not in get("/en/map/share/?place=IQ-BG").content.decode()
    get("/en/map/poster.pdf", 404)
