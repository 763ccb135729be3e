import pytest

from rasd.places.choices import grouped_choices, in_order
from rasd.places.names import by_code, districts, governorates


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_one_select_offers_every_governorate_and_district_once(lang):
    choices = grouped_choices(lang)
    values = [code for entry in choices for code in _codes(entry)]
    assert values[:5] == ["online", "unsaid", "national", "kurdistan", "federal"]
    assert sorted(values[5:]) == sorted(place.code for place in (*governorates(), *districts()))


def test_a_filter_can_leave_out_the_special_answers():
    groups = grouped_choices("en", special=(), wide=False)
    assert [heading for heading, _ in groups] == [
        g.name("en") for g in in_order(governorates(), "en")
    ]


def test_a_governorate_leads_its_group_for_those_who_do_not_know_the_district():
    groups = dict(grouped_choices("en", special=(), wide=False))
    assert groups["Babil"][0] == ("IQ-BB", "Babil (district not given)")


def test_lists_are_in_the_order_of_the_readers_alphabet():
    some = tuple(by_code(code) for code in ("IQ-WA", "IQ-HA", "IQ-KI", "IQ-BG", "IQ-AN"))
    assert [p.name("ckb") for p in in_order(some, "ckb")] == [
        "ئەنبار",
        "بەغدا",
        "کەرکووک",
        "هەڵەبجە",
        "واسیت",
    ]
    assert in_order(some, "ar")[0].name("ar") == "الأنبار"


def _codes(entry):
    return [code for code, _ in entry[1]] if isinstance(entry[1], list) else [entry[0]]
