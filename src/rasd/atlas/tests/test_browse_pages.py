"""Pages of places, kinds, laws and years, and the methodology."""

import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders

from rasd.atlas import store
from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case, retract_case
from rasd.atlas.law_family import article_of, law_of, slug
from rasd.atlas.law_texts import known_codes, text_of
from rasd.kernel.localized import LANGUAGES
from rasd.ledger import statuses

KARKH = {**BAGHDAD, "precision": "district", "district": "IQ-BG-karkh"}
LISTS = ("places/", "categories/", "laws/", "years/", "methodology/")


@pytest.fixture
def published(site):
    """Six records of several places, kinds, laws and years; returns the last one's reference."""
    publish_case(law="Penal Code 433")
    publish_case(law="Penal Code; CMC broadcasting rules", category="summons")
    publish_case(place=KARKH, started="2020-03", status=statuses.VERIFIED)
    publish_case(
        place=ONLINE, category="network_shutdown", started="2019-12-30", ended="2020-01-03"
    )
    retract_case(publish_case(law="Penal Code 434", started="2016").ref)
    return publish_case(law="المادة 433 من قانون العقوبات", started="2021-05-01").ref


def text_at(get, address):
    return get(address).content.decode()


def counted(page):
    """Return (records said in the head, address of the question on the map)."""
    head = re.search(r'<ul class="meta statuses"><li><b>(\d+) record', page)
    question = re.search(r'class="button" href="/en/map/([^"]*)"', page)
    return int(head[1]) if head else 0, question and question[1].replace("&amp;", "&")


QUESTIONS = {
    "places/IQ-BG/": (4, "?place=IQ-BG"),
    "places/IQ-BG-karkh/": (1, "?district=IQ-BG-karkh"),
    "places/online/": (1, "?place=online"),
    "categories/arrest_detention/": (3, "?category=arrest_detention"),
    "categories/liberty/": (4, "?category=liberty"),
    "laws/penal-433/": (2, "?law=penal-433"),
    "laws/penal/": (3, "?law=penal"),
    f"laws/{slug('cmc broadcasting rules')}/": (1, "?law=cmc+broadcasting+rules"),
    "years/2019/": (3, "?from=2019&to=2019"),
    "years/2020/": (2, "?from=2020&to=2020"),
}


def test_the_lists_lead_to_every_page_that_has_records_in_each_language(get, published):
    for lang in LANGUAGES:
        pages = {name: text_at(get, f"/{lang}/{name}") for name in LISTS}
        for page in pages.values():
            assert all(f'href="/{lang}/{other}"' in page for other in LISTS)
        for address in QUESTIONS:
            if address not in ("places/IQ-BG-karkh/",):
                assert f'href="/{lang}/{address}"' in pages[address.split("/")[0] + "/"]
    assert 'href="/en/places/IQ-BG-karkh/"' in text_at(get, "/en/places/IQ-BG/")


def test_a_page_counts_what_the_map_finds_for_its_question(get, published):
    for address, (records, question) in QUESTIONS.items():
        page = text_at(get, f"/en/{address}")
        assert counted(page) == (records, question)
        found = text_at(get, f"/en/map/{question}")
        assert re.search(r'role="status">\s*(\d+) record', found)[1] == str(records)
        assert "No record does not mean no violation" in page


def test_what_is_no_place_no_kind_no_cited_law_and_no_year_with_records_is_not_found(
    get, published
):
    for address in (
        *("places/IQ-XX/", "places/GN-98182/", "categories/nothing/", "laws/penal-999/"),
        *("laws/cmc-broadcasting-rules/", "years/2015/", "years/2022/"),
    ):
        get(f"/en/{address}", 404)


def test_a_place_without_records_says_that_this_does_not_mean_that_nothing_happened(get, site):
    page = text_at(get, "/en/places/IQ-WA/")
    assert "That does not mean that nothing happened" in page
    assert "Nothing is published yet" in text_at(get, "/en/years/")


def test_a_law_is_told_in_short_with_sources_and_says_that_it_is_no_legal_advice(get, published):
    page = text_at(get, "/en/laws/penal-433/")
    assert "Defamation: publicly attributing" in page
    assert "not the text of the law and not legal advice" in page
    assert page.count('rel="noreferrer nofollow"') == len(text_of("penal-433").sources) >= 2
    assert 'href="/en/laws/penal/"' in page
    assert "A bill, not a law" in text_at(get, "/en/laws/it-crimes/")
    unsaid = text_at(get, "/en/laws/penal-210/")
    assert "No source that we read says it clearly enough" in unsaid
    assert "<bdi>Article 433: Defamation</bdi>" in text_at(get, "/en/laws/")
    words = text_at(get, f"/ar/laws/{slug('cmc broadcasting rules')}/")
    assert '<bdi lang="en" dir="ltr">CMC broadcasting rules</bdi>' in words


def test_every_summary_of_a_law_has_sources_and_says_the_same_in_three_languages():
    for code in known_codes():
        text = text_of(code)
        assert text.sources
        assert all(source.url.startswith("http") and source.name for source in text.sources)
        for part in (text.name, text.content, text.penalty, text.note):
            assert set(part.to_json()) in (set(), set(LANGUAGES)), code
    assert (law_of("penal-433"), article_of("penal-433")) == ("penal", "433")
    assert (law_of("law-76-2020"), law_of("law-76-2020-5")) == ("law-76-2020", "law-76-2020")
    assert re.fullmatch(r"[a-z0-9-]{1,60}", slug("قرار مجلس الوزراء" * 9))


def test_a_record_leads_to_the_pages_that_it_shares_with_others(get, published):
    page = text_at(get, f"/en/cases/{published}/")
    head, _related, rest = page.partition('aria-labelledby="related"')
    shared = rest.partition("</section>")[0]
    for address in ("laws/penal-433/", "categories/arrest_detention/", "places/IQ-BG/"):
        assert f'href="/en/{address}"' in head
        assert f'href="/en/{address}"' in shared
    assert 'href="/en/years/2021/"' in head
    assert "/years/" not in shared


def test_the_methodology_says_how_many_records_are_how_exact_and_how_sure(get, published):
    page = text_at(get, "/en/methodology/")
    assert re.search(r"Known to the district</a> <b><span[^>]*>1 record", page)
    assert re.search(r"Records taken back</dt><dd>1<", page)
    assert "open log up to entry 7" in page


def test_a_page_with_its_styles_weighs_no_more_than_the_map(get, published):
    styles = sum(
        len(brotli.compress(Path(finders.find(name)).read_bytes()))
        for name in ("site/rasd.css", "atlas/pages.css")
    )
    for lang in LANGUAGES:
        for address in ("places/", "laws/penal/", "years/2019/", "methodology/"):
            page = get(f"/{lang}/{address}").content
            assert len(brotli.compress(page, quality=5)) + styles < 15_000, address


def test_a_page_asks_the_store_no_more_often_when_more_is_published(get, published):
    def statements(address):
        get(address)
        asked: list[str] = []
        store.connect().set_trace_callback(asked.append)
        get(address)
        store.connect().set_trace_callback(None)
        return len(asked)

    pages = ("places/IQ-BG/", "categories/liberty/", "laws/penal/", "years/2019/", "methodology/")
    before = {address: statements(f"/en/{address}") for address in pages}
    for _ in range(6):
        publish_case(law="Penal Code 433")
    most = 4 * statements("/en/map/")
    for address in pages:
        assert statements(f"/en/{address}") <= before[address] <= most, address
