import pytest
from django.http import QueryDict

from rasd.atlas.dates import partial_iso
from rasd.atlas.filters import Filters


def parse(query):
    return Filters.parse(QueryDict(query))


def test_a_full_question_is_read():
    filters = parse(
        "category=arrest_detention&status=verified&from=2019&to=2019-10&place=IQ-BG&q=صحفي&page=3&view=list"
    )
    assert filters == Filters(
        category="arrest_detention",
        status="verified",
        since="2019",
        until="2019-10",
        place="IQ-BG",
        text="صحفي",
        page=3,
        view="list",
    )
    assert filters.first_day == "2019-01-01"
    assert filters.last_day == "2019-10-31"


def test_every_filter_has_its_place_in_the_address():
    cell = "862c1072fffffff"
    asked = parse(
        f"scope=cell&cell={cell.upper()}&district=IQ-BG-karkh&law=IPC+433&affected=journalist"
        "&actor=court&confidence=stated&place=IQ-BG"
    )
    assert not asked.errors
    assert asked.query() == (
        "?actor=court&affected=journalist&law=penal-433&confidence=stated&place=IQ-BG"
        f"&district=IQ-BG-karkh&scope=cell&cell={cell}"
    )
    assert parse(asked.query()[1:]) == asked
    assert not asked.is_empty and Filters().is_empty and Filters(view="list", page=3).is_empty


def test_a_group_of_categories_can_be_asked_for():
    assert parse("category=violence").category == "violence"


def test_governorate_is_another_name_of_place():
    assert parse("governorate=IQ-BG").query() == "?place=IQ-BG"
    assert parse("place=online&governorate=").place == "online"


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("category=nonsense", "category"),
        ("status=retracted", "status"),
        ("from=soon", "from"),
        ("to=2019-02-30", "to"),
        ("place=IQ-XX", "place"),
        ("q=!!!", "q"),
        ("q=" + "a" * 300, "q"),
        ("actor=nobody", "actor"),
        ("affected=nobody", "affected"),
        ("law=.", "law"),
        ("district=IQ-BG", "district"),
        ("confidence=sure", "confidence"),
        ("scope=street", "scope"),
        ("cell=882c1072d1fffff", "cell"),
        ("cell=-1", "cell"),
        ("view=sideways", "view"),
        ("cell=-1", "cell"),
        ("cell=fffffffffffffffff", "cell"),
        ("from=2020&to=2019", "to"),
    ],
)
def test_what_cannot_be_used_is_left_out_and_said(query, name):
    filters = parse(query)
    assert [error[0] for error in filters.errors] == [name]
    assert str(filters.errors[0][1])
    assert getattr(filters, {"from": "since", "to": "until", "q": "text"}.get(name, name)) in (
        "",
        "map",
    )


def test_one_state_has_one_url():
    left = parse("q=a++b&page=1&view=map&to=2019-10-2&from=٢٠١٩")
    right = parse("from=2019&to=2019-10-02&q=a b")
    assert left.query() == right.query() == "?from=2019&to=2019-10-02&q=a+b"


def test_a_changed_filter_goes_back_to_page_one_and_a_changed_page_keeps_the_filter():
    filters = parse("status=verified&page=4")
    assert filters.query(place="IQ-BG") == "?status=verified&place=IQ-BG"
    assert filters.query(page=5) == "?status=verified&page=5"
    assert filters.query(view="table") == "?status=verified&view=table&page=4"
    assert Filters().query() == ""


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2019", "2019"),
        ("2019-10", "2019-10"),
        ("2019-10-02", "2019-10-02"),
        ("2019/1/2", "2019-01-02"),
        ("2/10/2019", "2019-10-02"),
        ("10/2019", "2019-10"),
        ("٢٠١٩-١٠-٠٢", "2019-10-02"),
        ("۲۰۱۹", "2019"),
    ],
)
def test_dates_are_read_as_people_type_them(typed, iso):
    assert partial_iso(typed) == iso


@pytest.mark.parametrize("typed", ["", "19", "2019-13", "31/2/2019", "2019-10-02T10:00", "0000"])
def test_other_dates_are_errors(typed):
    with pytest.raises(ValueError):
        partial_iso(typed)
