"""The map page: one question, one answer, the same by map, strip, timeline, list and table."""

import re
from html import unescape

import brotli
import pytest

from rasd.atlas import queries
from rasd.atlas.drawing import svg_map, timeline
from rasd.atlas.factories import BAGHDAD, ONLINE, case_body, publish_case, retract_case
from rasd.atlas.filters import Filters
from rasd.atlas.follow import follow
from rasd.places import names
from rasd.places.cell_safety import coarsest_safe_cell

LANGUAGES = ("ar", "ckb", "en")
OUR_SCRIPT = re.compile(r'<script defer src="layer1-[0-9a-f]+\.js"[^<>]*></script>')
NASTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7|add:7 }}"


@pytest.fixture
def records(site):
    """Records of every kind of place and precision, two of them in October 2019."""
    areas = [place.code for place in names.governorates()][:12]
    for number, code in enumerate(areas):
        place = {**BAGHDAD, "governorate": code}
        publish_case(place=place, started=f"{2012 + number}", category="arrest_detention")
    publish_case(place=BAGHDAD, started="2019-10-02", status="verified")
    publish_case(place=BAGHDAD, started="2019-10", status="disputed")
    publish_case(place=ONLINE, category="network_shutdown")
    for precision, region in (("national", ""), ("region", "kurdistan"), ("unknown", "")):
        publish_case(place={**ONLINE, "precision": precision, "region": region})
    follow()


QUESTIONS = [
    {},
    {"category": "arrest_detention"},
    {"status": "verified"},
    {"from": "2019-10", "to": "2019-10"},
    {"from": "2015"},
    {"q": "journalist"},
    {"q": "صحفية", "status": "disputed"},
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_map_and_strip_together_are_the_list(records, question):
    filters = Filters.parse(question)
    assert svg_map.draw(filters, "ar").total == queries.total(filters)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_years_together_are_the_list(records, question):
    filters = Filters.parse(question).without("since", "until")
    assert sum(bar.count for bar in timeline.draw(filters, "ar").years) == queries.total(filters)


def test_every_area_and_bar_says_what_its_link_gives(records):
    filters = Filters.parse({"status": "documented"})
    view = svg_map.draw(filters, "en")
    for area in (*view.areas, *view.strip):
        assert (
            queries.total(Filters.parse({"status": "documented", "place": area.code})) == area.count
        )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "question", ["", "?place=IQ-BG", "?from=2019&to=2020", "?view=table", "?q=zzzz"]
)
def test_every_link_of_the_page_leads_somewhere(records, client, lang, question):
    page = client.get(f"/{lang}/map/{question}")
    assert page.status_code == 200
    base = f"/{lang}/map/"
    found = {unescape(link) for link in re.findall(r'href="([^"#]+)', page.content.decode())}
    for link in found - {"/static/"}:
        if link.startswith(("/static/", f"/{lang}/desk", f"/{lang}/report", f"/{lang}/follow")):
            continue
        address = base if link == "." else base + link if link.startswith("?") else link
        assert client.get(address).status_code == 200, link


def test_choosing_a_place_again_gives_it_up(records, client):
    view = svg_map.draw(Filters.parse({"place": "IQ-BG", "status": "verified"}), "en")
    assert view.selected.href == "?status=verified#map"


def test_a_chosen_governorate_is_drawn_larger_and_its_neighbours_stay_links(records):
    view = svg_map.draw(Filters.parse({"place": "IQ-BG"}), "en")
    assert view.is_zoomed
    seen = {area.code for area in view.seen}
    assert "IQ-BG" in seen and "IQ-BB" in seen and "IQ-BA" not in seen


def test_hexagons_are_drawn_for_a_chosen_governorate_only(site):
    desert = coarsest_safe_cell(33.0, 41.5)
    publish_case(place={**BAGHDAD, "precision": "cell", "governorate": "IQ-AN", "cell": desert})
    follow()
    assert svg_map.draw(Filters(), "en").hexagons == ()
    assert len(svg_map.draw(Filters(place="IQ-AN"), "en").hexagons) == 1


def test_months_appear_when_one_or_two_years_are_chosen(records):
    def shown(**question):
        return [months.year for months in timeline.draw(Filters.parse(question), "en").months]

    assert shown() == []
    assert shown(**{"from": "2019", "to": "2019"}) == ["2019"]
    assert shown(**{"from": "2018", "to": "2019-03"}) == ["2018", "2019"]
    assert shown(**{"from": "2017", "to": "2019"}) == []


def test_october_2019_is_marked(records):
    drawn = timeline.draw(Filters.parse({"from": "2019", "to": "2019"}), "en")
    assert [bar.code for bar in drawn.months[0].bars if bar.is_marked] == ["2019-10"]


def test_what_cannot_be_used_is_said_and_what_was_typed_stays(records, client):
    page = client.get("/en/map/?from=yesterday&category=arrest_detention").content.decode()
    assert 'value="yesterday"' in page
    assert 'id="e-from"' in page and 'aria-invalid="true"' in page


def test_an_empty_answer_teaches(records, client):
    page = client.get("/en/map/?q=zzzz").content.decode()
    assert "No record matches all of these filters" in page
    assert "does not mean that nothing happened" in page


def test_a_site_without_records_says_so(site, client):
    assert "Nothing is published yet" in client.get("/en/map/").content.decode()


def test_the_page_names_the_feed_and_files_of_exactly_this_question(records, client):
    page = client.get("/en/map/?status=verified&view=table&page=1").content.decode()
    for file in ("cases.atom", "cases.csv", "cases.geojson"):
        assert f'/en/{file}?status=verified"' in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_may_be_kept_until_something_is_published(records, client, lang):
    first = client.get(f"/{lang}/map/")
    assert not first.cookies
    assert "public" in first["Cache-Control"]
    assert "Save-Data" in first["Vary"]
    again = client.get(f"/{lang}/map/", HTTP_IF_NONE_MATCH=first["ETag"])
    assert again.status_code == 304
    retract_case("IQ-2019-0001")
    follow()
    assert client.get(f"/{lang}/map/", HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 200


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_in_a_record_or_a_question_is_markup(site, client, lang):
    words = dict.fromkeys(("ar", "ckb", "en"), NASTY)
    publish_case(title=words, summary=words)
    follow()
    for address in ("map/", "map/?view=table", "", f"map/?q={NASTY}&from={NASTY}&place={NASTY}"):
        page = client.get(f"/{lang}/{address}").content.decode()
        page = OUR_SCRIPT.sub("", page)
        assert "<script" not in page and "<img" not in page and "onerror=alert(1)>{" not in page


def test_a_title_in_another_direction_is_isolated(site, client):
    publish_case(title={"ar": "عنوان بالعربية"})
    follow()
    assert '<bdi lang="ar" dir="rtl">' in client.get("/en/map/").content.decode()


def test_the_page_stays_light(records, client):
    """The budget of 15 kB for page and stylesheet is measured on full demo data by the bench."""
    for _more in range(12):
        publish_case(**{"title": case_body()["title"], "started": "2020-01-01"})
    follow()
    page = client.get("/ckb/map/").content
    assert len(brotli.compress(page, quality=5)) < 9000
