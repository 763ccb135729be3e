import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasd.atlas import queries
from rasd.atlas.buckets import BUCKETS
from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case, retract_case
from rasd.atlas.filters import SHOWN_STATUSES, Filters
from rasd.atlas.follow import follow
from rasd.places import names
from rasd.topics import thesaurus


def refs(**asked):
    return [record.ref for record in queries.records(Filters(**asked)).items]


def elsewhere(precision, region=""):
    return {**ONLINE, "precision": precision, "region": region}


def scattered(count):
    """Publish many different cases, the same at every run."""
    chance = random.Random(7)
    places = [
        *({**BAGHDAD, "governorate": place.code} for place in names.governorates()),
        elsewhere("national"),
        elsewhere("region", "kurdistan"),
        elsewhere("region", "federal"),
        elsewhere("online"),
        elsewhere("unknown"),
    ]
    codes = [category.code for category in thesaurus.categories()]
    for _ in range(count):
        year, month = chance.randint(2012, 2026), chance.randint(1, 12)
        publish_case(
            category=chance.choice(codes),
            started=chance.choice([f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-15"]),
            place=chance.choice(places),
            status=chance.choice(SHOWN_STATUSES),
        )


def test_map_and_strip_together_are_the_list(site):
    scattered(60)
    follow()
    dates = st.sampled_from(["", "2013", "2016-05", "2019-10-02", "2024"])
    codes = ["", "violence", "access", *(c.code for c in thesaurus.categories())]

    @settings(deadline=None, max_examples=80)
    @given(
        category=st.sampled_from(codes),
        status=st.sampled_from(["", *SHOWN_STATUSES]),
        since=dates,
        until=dates,
        text=st.sampled_from(["", "بغداد", "arrest", "صحفيّة"]),
    )
    def always(**asked):
        filters = Filters(**asked)
        everywhere = queries.counts_by_governorate(filters) + queries.counts_by_bucket(filters)
        total = queries.total(filters)
        assert sum(place.count for place in everywhere) == total
        assert queries.records(filters).total == total
        assert sum(count.count for count in queries.counts_by_category(filters)) >= total
        assert sum(count.count for count in queries.counts_by_status(filters)) >= total
        for place in everywhere:
            assert queries.total(Filters(**asked, place=place.code)) == place.count

    always()


def test_timeline_adds_up_to_the_list_without_a_time_filter(site):
    scattered(30)
    follow()
    for filters in (Filters(), Filters(since="2019")):
        assert sum(year.count for year in queries.counts_by_year(filters)) == 30
        assert sum(month.count for month in queries.counts_by_month(filters)) == 30
    years = [year.code for year in queries.counts_by_year(Filters())]
    assert years == [str(year) for year in range(int(years[0]), int(years[-1]) + 1)]


def test_paging_shows_every_record_once(site):
    scattered(45)
    follow()
    seen = []
    for number in (1, 2, 3):
        page = queries.records(Filters(), number)
        assert (page.total, page.count, page.number) == (45, 3, number)
        seen += [record.ref for record in page.items]
    assert len(set(seen)) == 45
    assert queries.records(Filters(page=99)).number == 3
    assert [record.ref for record, _ in queries.each_record(Filters())] == seen


def test_every_record_comes_in_chunks(site, monkeypatch):
    from rasd.atlas.queries import lists

    scattered(25)
    follow()
    whole = [record.ref for record, _ in queries.each_record(Filters(status="verified"))]
    monkeypatch.setattr(lists, "CHUNK", 3)
    assert [r.ref for r, _ in queries.each_record(Filters(status="verified"))] == whole
    assert len(whole) > 3


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2019-10-15", "2019-10-16", ["month", "year"]),
        ("2019-10-02", "2019-10-02", ["day", "month", "year"]),
        ("2019-11", "", ["year", "going on"]),
        ("", "2018-12-31", []),
        ("2031", "", ["going on"]),
        ("2020-02-05", "2020-02-05", ["going on"]),
        ("2020-01-20", "2020-01-21", ["span", "going on"]),
    ],
)
def test_a_record_is_found_by_any_day_that_it_may_cover(site, since, until, found):
    publish_case(title={"en": "day"}, started="2019-10-02")
    publish_case(title={"en": "month"}, started="2019-10")
    publish_case(title={"en": "year"}, started="2019")
    publish_case(title={"en": "span"}, started="2020-01-10", ended="2020-01")
    publish_case(title={"en": "going on"}, started="2020-01-15", ongoing=1)
    follow()
    page = queries.records(Filters(since=since, until=until))
    titles = {record.title.en for record in page.items}
    expected = set(found) | ({"span", "going on"} if since == "2019-11" else set())
    assert titles == expected


def test_words_are_found_in_all_spellings_and_languages(site):
    publish_case(
        title={"ar": "إغلاق مكتب قناة فضائية", "ckb": "داخستنی ئۆفیسی کەناڵێک"},
        summary={"ar": "أُغلق المكتب."},
        category="raid_closure",
        affected=["media_outlet"],
    )
    publish_case()
    follow()
    one = ["IQ-2019-0001"]
    for text in ("اغلاق", "الإغلاق", "المكتب", "ئۆفیس", "ئوفيسي", "raid"):
        assert refs(text=text) == one, text
    assert refs(text="اغلاق nothing") == []
    assert set(refs(text="بغداد")) == set(refs(text="بەغدا")) == {"IQ-2019-0001", "IQ-2019-0002"}
    assert refs(text="IQ-2019-0002") == ["IQ-2019-0002"]


def test_the_word_as_typed_in_a_title_comes_first(site):
    publish_case(title={"ar": "عنوان"}, summary={"ar": "ذكرت الصحفيات شيئاً"}, affected=[])
    publish_case(title={"ar": "صحفيات"}, summary={"ar": "نص"}, affected=[])
    follow()
    assert refs(text="صحفيات") == ["IQ-2019-0002", "IQ-2019-0001"]


def test_a_quote_in_the_question_is_only_a_word_break(site):
    publish_case()
    follow()
    assert refs(text='arrest" OR "x') == []
    assert refs(text='journalist" ') == ["IQ-2019-0001"]


def test_a_district_counts_in_its_governorate(site):
    district = names.districts("IQ-BA")[0]
    place = {**BAGHDAD, "precision": "district", "governorate": "", "district": district.code}
    publish_case(place=place)
    follow()
    assert refs(place="IQ-BA") == ["IQ-2019-0001"]
    assert queries.record("IQ-2019-0001").place_label.en == "Basra"


def test_each_kind_of_place_has_its_bucket(site):
    publish_case(place=elsewhere("national"))
    publish_case(place=elsewhere("region", "kurdistan"))
    publish_case(place=elsewhere("region", "federal"))
    publish_case(place=elsewhere("online"))
    publish_case(place=elsewhere("unknown"))
    follow()
    counted = queries.counts_by_bucket(Filters())
    assert [(count.code, count.count) for count in counted] == [(code, 1) for code in BUCKETS]
    assert all(count.label.ckb for count in counted)


def test_a_retracted_record_is_nowhere_but_in_the_retractions(site):
    publish_case()
    retract_case("IQ-2019-0001", reason="Two cases were one")
    follow()
    assert queries.record("IQ-2019-0001") is None
    assert refs() == [] and queries.latest(5) == []
    assert queries.retraction("IQ-2019-0001").reason.en == "Two cases were one"
    assert [r.ref for r in queries.retractions().items] == ["IQ-2019-0001"]
    assert queries.body("IQ-2019-0001", 1)["category"] == "arrest_detention"


def test_history_and_destroyed_versions(site):
    publish_case()
    publish_case("IQ-2019-0001", status="verified")
    retract_case("IQ-2019-0001", destroys=(1,))
    follow()
    found = queries.versions("IQ-2019-0001")
    assert [(v.version, v.status, v.body_there, v.destroyed_by) for v in found] == [
        (1, "documented", False, 3),
        (2, "verified", True, None),
        (3, "retracted", True, None),
    ]
    assert queries.body("IQ-2019-0001", 1) is None
    assert queries.versions("IQ-1999-0001") == []


def test_latest_is_what_was_last_published_or_corrected(site):
    for day in ("2020-01-01", "2020-01-02", "2020-01-03"):
        publish_case(started=day)
    publish_case("IQ-2020-0001", status="verified")
    follow()
    assert [record.ref for record in queries.latest(2)] == ["IQ-2020-0001", "IQ-2020-0003"]
    record = queries.record("IQ-2020-0001")
    assert record.corrected and record.version == 2
