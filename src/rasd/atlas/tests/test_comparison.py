"""Two questions side by side: one address, tables that add up, a difference in plain numbers."""

import re
from html import unescape

import pytest
from django.utils.translation import override

from rasd.atlas.comparing.answers import answers
from rasd.atlas.comparing.pair import Pair
from rasd.atlas.comparing.presets import onward
from rasd.atlas.comparing.tables import tables
from rasd.atlas.comparing.wording import sentences
from rasd.atlas.filters import Filters

LANGUAGES = ("ar", "ckb", "en")


@pytest.fixture(autouse=True)
def english():
    """Sentences are compared in one language; pages choose theirs by their address."""
    with override("en"):
        yield


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
