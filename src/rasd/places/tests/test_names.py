import csv
import json
import re

import pytest
from tests.shared_data import shared

from rasd.places.catalogue import places
from rasd.places.names import areas, by_code, districts, find, governorates, towns
from rasd.places.place import PlaceDataError, UnknownPlace

SORANI = set("ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ ()")
ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u0652 ()]+")


def test_there_are_nineteen_governorates_in_three_languages():
    assert len(governorates()) == 19
    assert [by_code("IQ-BG").name(lang) for lang in ("ar", "ckb", "en")] == [
        "بغداد",
        "بەغدا",
        "Baghdad",
    ]
    assert {place.code for place in governorates() if place.region == "kurdistan"} == {
        "IQ-AR",
        "IQ-DA",
        "IQ-SU",
        "IQ-HA",
    }


def test_arabic_names_keep_their_hamzas_and_sorani_names_their_letters():
    assert by_code("IQ-AN").name("ar") == "الأنبار"
    assert by_code("IQ-AR").name("ar") == "أربيل"
    assert by_code("IQ-KA").name("ar") == "كربلاء"
    for place in places().values():
        assert set(place.name("ckb")) <= SORANI, place
        assert ARABIC.fullmatch(place.name("ar")), place


def test_every_district_and_town_lies_in_a_governorate_that_exists():
    codes = {place.code for place in governorates()}
    assert {place.governorate for place in (*districts(), *towns())} == codes
    assert all(place.code.startswith(place.governorate) for place in districts())
    assert [place.code for place in districts("IQ-HA")] == ["IQ-HA-halabja"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Dhi Qar", "IQ-DQ"),
        ("thi-qar", "IQ-DQ"),
        ("Al-Anbar", "IQ-AN"),
        ("الانبار", "IQ-AN"),
        ("محافظة الأنبار", "IQ-AN"),
        ("پارێزگای هەولێر", "IQ-AR"),
        ("هه‌ولێر", "IQ-AR"),
        ("اربيل", "IQ-AR"),
        ("Sulaimani", "IQ-SU"),
        ("IQG08", "IQ-BG"),
        ("Kirkuk Governorate", "IQ-KI"),
    ],
)
def test_a_governorate_is_found_however_it_is_spelled(typed, code):
    assert [place.code for place in find(typed, "governorate")] == [code]


def test_a_city_name_gives_the_governorate_first_then_the_district_then_the_town():
    assert [place.kind for place in find("بغداد")] == ["governorate", "town"]
    assert [place.code for place in find("Mosul")] == ["IQ-NI-mosul", "GN-99072"]
    assert find("nowhere at all") == ()
    assert find("") == ()


def test_every_governorate_of_the_incident_file_is_found():
    with shared("incidents", "iraq_incidents.csv").open(encoding="utf-8") as file:
        spelled = {row["governorate"] for row in csv.DictReader(file)} - {""}
    assert all(len(find(name, "governorate")) == 1 for name in spelled)


def test_an_unknown_code_is_a_key_error_that_names_it():
    with pytest.raises(UnknownPlace, match="IQ-XX"):
        by_code("IQ-XX")
    assert issubclass(UnknownPlace, KeyError)


def test_areas_cover_what_is_no_single_place():
    assert {"national", "kurdistan", "federal", "online", "unsaid", "unknown"} == {
        area.code for area in areas()
    }


def test_an_operator_can_respell_a_place_and_both_spellings_are_found(settings, tmp_path):
    settings.RASD_DATA_DIR = tmp_path
    change = {"IQ-NI-sinjar": {"names": {"ckb": "شەنگال"}, "aliases": ["Shengar"]}}
    (tmp_path / "place-names.json").write_text(json.dumps(change))
    assert by_code("IQ-NI-sinjar").name("ckb") == "شەنگال"
    assert by_code("IQ-NI-sinjar").name("en") == "Sinjar"
    assert find("Shengar") == find("Sinjar", "district")


@pytest.mark.parametrize(
    "content", ["[]", "{", '{"IQ-XX": {}}', '{"IQ-BG": {"names": {"fr": "B"}}}']
)
def test_a_bad_names_file_is_refused_with_its_name(settings, tmp_path, content):
    settings.RASD_DATA_DIR = tmp_path
    (tmp_path / "place-names.json").write_text(content)
    with pytest.raises(PlaceDataError, match=r"place-names\.json"):
        by_code("IQ-BG")
