"""Questions put together: all filters with their counts, what words may mean, two side by side."""

import re
from html import unescape

import pytest
from django.utils.translation import override

from rasd.atlas import active_filters, facet_choices, queries
from rasd.atlas.comparing.answers import answers
from rasd.atlas.comparing.pair import Pair
from rasd.atlas.comparing.presets import onward
from rasd.atlas.comparing.tables import tables
from rasd.atlas.comparing.wording import sentences
from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case
from rasd.atlas.filters import Filters
from rasd.atlas.follow import follow
from rasd.atlas.suggested_filters import suggested
from rasd.places import names

LANGUAGES = ("ar", "ckb", "en")
EVERY = {
    "category": "arrest_detention",
    "status": "documented",
    "actor": "security_forces",
    "affected": "journalist",
    "law": "penal-433",
    "from": "2019",
    "to": "2020",
    "confidence": "stated",
    "place": "IQ-BG",
    "scope": "governorate",
    "q": "journalist",
}


@pytest.fixture(autouse=True)
def english():
    """Sentences are compared in one language; pages choose theirs by their address."""
    with override("en"):
        yield


@pytest.fixture
def records(site):
    """Three arrests in Baghdad in 2019, one of them under the Penal Code; a shutdown in 2020."""
    publish_case(started="2019-02-03", law="Penal Code 433")
    publish_case(started="2019-10-02", status="verified")
    publish_case(started="2019")
    publish_case(started="2020-06", place=ONLINE, category="network_shutdown", actors=[])
    publish_case(
        started="2018-12-30", ended="2019-01-02", place={**BAGHDAD, "governorate": "IQ-BA"}
    )
    follow()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_choice_of_the_form_gives_as_many_records_as_it_says(records, client, lang):
    """Taken from the page itself, so that no filter can be forgotten."""
    page = client.get(f"/{lang}/map/filters/").content.decode()
    assert f'action="/{lang}/map/"' in page
    digits = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
    asked = set()
    for name, inside in re.findall(r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', page):
        for value, words in re.findall(r'<option value="([^"]+)"[^>]*>([^<]*)</option>', inside):
            said = int(re.search(r"\((\d+)\)$", words.translate(digits))[1])
            assert queries.total(Filters.parse({name: unescape(value)})) == said, (name, value)
            asked.add(name)
    assert asked == EVERY.keys() - {"from", "to", "q"}


def test_districts_are_those_of_the_chosen_governorate(site):
    for code in ("IQ-BG", "IQ-BA"):
        district = names.districts(code)[0].code
        where = {**BAGHDAD, "precision": "district", "governorate": code, "district": district}
        publish_case(place=where)
    follow()
    groups = facet_choices.districts(Filters(), "en")
    assert [name for name, _options in groups] == ["Basra", "Baghdad"]
    assert len(facet_choices.districts(Filters(place="IQ-BA"), "en")) == 1


@pytest.mark.parametrize("page", ["map/", "map/filters/"])
@pytest.mark.parametrize("other", [{}, {"q": "zzzz", "category": "media", "law": "terror-4"}])
def test_asking_again_loses_no_filter_even_where_nothing_was_found(records, client, page, other):
    asked = EVERY | other | {"view": "table"}
    content = client.get(f"/en/{page}", asked).content.decode()
    form = re.search(r'<form class="filters.*?</form>', content, re.DOTALL)[0]
    fields = re.findall(r'<input[^>]* name="(\w+)"[^>]* value="([^"]*)"([^>]*)>', form)
    given = {name: value for name, value, more in fields if value != "map" or "checked" in more}
    for name, inside in re.findall(r'<select[^>]* name="(\w+)">(.*?)</select>', form):
        if chosen := re.search(r'value="([^"]+)" selected', inside):
            given[name] = chosen[1]
    assert given == asked


def test_there_is_a_chip_for_every_filter_and_it_takes_off_that_one_alone():
    filters = Filters.parse({**EVERY, "district": "", "cell": ""})
    chips = active_filters.chips(filters, "en")
    assert len(chips) == len(EVERY)
    for chip in chips:
        left = Filters.parse(dict(re.findall(r"[?&](\w+)=([^&]+)", chip.href.replace("+", " "))))
        assert len(active_filters.chips(left, "en")) == len(EVERY) - 1


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("bagdad", "?place=IQ-BG"),
        ("بغداذ", "?place=IQ-BG"),
        ("المادة 433 من قانون العقوبات", "?law=penal-433"),
        ("433", "?law=penal-433"),
        ("journalist in Bagdadd yesterday", "?place=IQ-BG&q=journalist+in+yesterday"),
    ],
)
def test_filters_that_words_may_mean_are_offered_where_they_find_something(records, words, query):
    offered = [one.href for one in suggested(Filters(text=words), 0, "en")]
    if "yesterday" in words:
        assert offered == []  # that filter with the other words would find nothing
    else:
        assert query in offered
    assert "?place=IQ-SU" not in [
        one.href for one in suggested(Filters(text="Sulaymania"), 0, "en")
    ]


def test_where_much_is_found_only_exact_names_are_offered(records):
    assert suggested(Filters(text="bagdad"), 6, "en") == []
    assert [one.digits for one in suggested(Filters(text="Baghdad"), 6, "en")] == ["3"]
    assert suggested(Filters(text="Baghdad", place="IQ-BG"), 6, "en") == []


def test_a_comparison_has_one_address_and_reads_it_back():
    pair = Pair.parse({"a.from": "2019", "a.to": "2019", "b.q": "a b", "category": "violence"})
    assert pair.query() == (
        "?a.category=violence&a.from=2019&a.to=2019&b.category=violence&b.q=a+b"
    )
    assert pair.swapped.swapped == pair


def test_every_table_of_a_comparison_adds_up_to_the_records(records):
    for pair in (Pair.of_years("2019", "2020"), Pair(Filters(place="IQ-BG"), Filters())):
        both = answers(pair)
        for table in tables(both, "en"):
            for at, side in enumerate((both.a, both.b)):
                assert sum(row.cells[at].count for row in table.rows) == side.total, table.title
    months = tables(answers(Pair.of_years("2019", "2020")), "en")[1]
    assert [row.words for row in months.rows][-3:] == [
        "December",
        "Known to the year only",
        "Began earlier",
    ]
    years = tables(answers(Pair(Filters(until="2018"), Filters(since="2020"))), "en")[1]
    assert [row.words for row in years.rows] == ["2018", "2019", "2020"]


def test_the_difference_is_said_in_numbers_and_what_is_in_both_too(records):
    said = sentences(answers(Pair(Filters(), Filters(place="IQ-BG"))), "en")
    assert "The first question finds 2 records more than the second: 5 and 3." in said
    assert "3 records are in both." in said
    said = sentences(
        answers(Pair(Filters(since="2019", until="2019-03"), Filters(until="2020"))), "en"
    )
    assert "Only one of the two questions is limited in time." in said
    unequal = Pair(Filters(since="2019", until="2019-03"), Filters(since="2020", until="2020"))
    assert any("90 days and 366 days" in one for one in sentences(answers(unequal), "en"))


def test_the_year_before_a_leap_day_is_a_day_that_exists():
    pair = Pair(Filters(since="2020-02-29", until="2020-03"), Filters())
    assert "?a.from=2020-02-29&a.to=2020-03&b.from=2019-02-28&b.to=2019-03" in [
        one.query for one in onward(pair)
    ]


def test_links_of_a_comparison_lead_somewhere_and_no_tag_is_let_in(records, client):
    nasty = "\"'><script>alert(1)</script>"
    for question in ({}, {"a.place": "IQ-BG", "b.q": "nothing"}, {"a.q": nasty, "b.from": nasty}):
        page = client.get("/ckb/compare/", question).content.decode()
        assert "<script" not in page
        links = {unescape(one) for one in re.findall(r'href="(/ckb/[^"#]+\?[^"#]+)', page)}
        assert links
        for link in sorted(links)[:: max(1, len(links) // 6)]:
            assert client.get(link).status_code == 200, link


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_comparison_stays_light(records, client, lang):
    brotli = pytest.importorskip("brotli")
    page = client.get(f"/{lang}/compare/?a.from=2019&b.from=2020").content
    assert len(brotli.compress(page, quality=5)) < 10_000
