"""Questions put together: all filters with their counts, chips, and what words may mean."""

import re
from html import unescape

import pytest
from django.utils.translation import override

from rasd.atlas import active_filters, facet_choices, queries
from rasd.atlas.factories import BAGHDAD, publish_case
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
