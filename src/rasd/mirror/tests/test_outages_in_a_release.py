"""A release holds the files of outages once, and bulletins letter for letter."""

import csv

from rasd.atlas.tests.conftest import get, site  # noqa: F401  (fixtures)
from rasd.mirror.copying.addresses import file_of, proves_itself
from rasd.mirror.making import data_files
from rasd.observatory.files.formats import OUTAGE_FILES
from rasd.outages.factories import publish_outage


def test_files_of_outages_lie_in_the_data_of_a_release(get, tmp_path):  # noqa: F811
    ref = publish_outage().ref
    get("/en/outages/files/")
    data_files.write(tmp_path, "https://rasd.example")
    for form in OUTAGE_FILES:
        file = file_of(f"/ckb/outages/files/outages{form.ending}")
        assert file == f"data/outages{form.ending}" and (tmp_path / file).stat().st_size
    with (tmp_path / "data/outages.csv").open(encoding="utf-8-sig", newline="") as table:
        (row,) = csv.DictReader(table)
    assert row["url"] == f"https://rasd.example/en/cases/{ref}/"
    assert "https://rasd.example/en/outages/" in row["about_file"]


def test_a_bulletin_is_not_rewritten_in_a_copy():
    address = "/ckb/outages/bulletin/IQO-2019-0001.html"
    assert proves_itself(address) and file_of(address) == f"site{address}"
    assert not proves_itself("/ckb/outages/index.html")
