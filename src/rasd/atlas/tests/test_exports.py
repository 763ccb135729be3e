import csv
import io
import json
import xml.etree.ElementTree as ET
from itertools import pairwise

import h3
import pytest

from rasd.atlas.exports.safe_cell import safe_cell
from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case, retract_case
from rasd.atlas.follow import follow

ATOM = "{http://www.w3.org/2005/Atom}"


def table(response):
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_csv_has_one_line_per_matching_record(get):
    publish_case()
    publish_case(place=ONLINE, demonstration=1)
    everything = table(get("/ar/cases.csv"))
    assert [row["ref"] for row in everything] == ["IQ-2019-0002", "IQ-2019-0001"]
    assert [row["demonstration"] for row in everything] == ["demonstration data", ""]
    assert everything[1]["place_ar"] == "بغداد"
    assert everything[1]["url"] == "http://testserver/ar/cases/IQ-2019-0001/"
    assert [row["ref"] for row in table(get("/ar/cases.csv?place=online"))] == ["IQ-2019-0002"]


def test_csv_starts_with_the_mark_by_which_spreadsheets_know_utf8(get):
    assert get("/en/cases.csv").content.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\u200f=1", "＝1", "\ufeff@x", "|x"]
)
def test_no_cell_is_a_formula(cell):
    assert safe_cell(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["2019-10-02", "بغداد", "a=b", "", 3])
def test_other_cells_stay_as_they_are(cell):
    assert safe_cell(cell) == str(cell)


def test_a_published_formula_comes_out_harmless(get):
    publish_case(title={"en": '=HYPERLINK("http://x","y")'})
    assert table(get("/en/cases.csv"))[0]["title_en"].startswith("'=HYPERLINK")


def test_geojson_draws_no_finer_than_published(get):
    cell = h3.latlng_to_cell(33.3, 44.4, 5)
    publish_case(place={**BAGHDAD, "precision": "cell", "cell": cell})
    publish_case()
    publish_case(place=ONLINE)
    found = json.loads(get("/en/cases.geojson").content)
    assert found["type"] == "FeatureCollection" and found["demonstration"] is False
    by_ref = {feature["id"]: feature for feature in found["features"]}
    hexagon, point, nowhere = (by_ref[f"IQ-2019-000{n}"] for n in (1, 2, 3))
    ring = hexagon["geometry"]["coordinates"][0]
    assert hexagon["geometry"]["type"] == "Polygon" and ring[0] == ring[-1] and len(ring) == 7
    assert signed_area(ring) > 0, "outer rings run counterclockwise (RFC 7946)"
    assert point["geometry"]["type"] == "Point" and 44 < point["geometry"]["coordinates"][0] < 45
    assert point["properties"]["geometry_is"] == "governorate"
    assert nowhere["geometry"] is None and nowhere["properties"]["geometry_is"] == "none"
    flat = (v for f in found["features"] for v in f["properties"].values())
    assert not any(isinstance(value, dict) for value in flat)


def signed_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def test_geojson_says_when_it_holds_demonstration_data(get):
    publish_case(demonstration=1)
    assert json.loads(get("/en/cases.geojson").content)["demonstration"] is True


def test_an_empty_geojson_is_one_too(get):
    assert json.loads(get("/en/cases.geojson").content)["features"] == []


def test_feed_names_each_record_by_a_lasting_id_and_its_day_only(get):
    publish_case(title={"en": "A <b>bold</b> & \x07 title"}, demonstration=1)
    publish_case(place=ONLINE)
    response = get("/en/cases.atom")
    assert response["Content-Type"].startswith("application/atom+xml")
    root = ET.fromstring(response.content)
    entries = root.findall(f"{ATOM}entry")
    assert [e.find(f"{ATOM}id").text.rsplit("/", 1)[-1] for e in entries] == [
        "IQ-2019-0002",
        "IQ-2019-0001",
    ]
    assert all(e.find(f"{ATOM}id").text.startswith("tag:rasd.test,") for e in entries)
    assert all(
        "T00:00:00+03:00" in e.find(f"{ATOM}updated").text for e in root.iter(f"{ATOM}entry")
    )
    assert "A <b>bold</b> &  title" in entries[1].find(f"{ATOM}title").text
    assert root.find(f"{ATOM}id").text and root.find(f"{ATOM}updated").text
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_each_filter_has_a_feed_of_its_own(get):
    publish_case()
    publish_case(place=ONLINE)
    whole, part = (ET.fromstring(get(f"/ckb/cases.atom{q}").content) for q in ("", "?place=online"))
    assert len(part.findall(f"{ATOM}entry")) == 1
    assert whole.find(f"{ATOM}id").text != part.find(f"{ATOM}id").text


def test_feed_readers_are_told_what_was_taken_back(get):
    publish_case()
    retract_case("IQ-2019-0001", reason="It was not so")
    root = ET.fromstring(get("/en/cases.atom").content)
    gone = root.find("{http://purl.org/atompub/tombstones/1.0}deleted-entry")
    assert gone.get("ref").endswith("IQ-2019-0001")
    assert gone[0].text == "It was not so"


@pytest.mark.parametrize("file", ["cases.csv", "cases.geojson", "cases.atom"])
def test_an_answer_holds_until_something_is_published(get, file):
    publish_case()
    first = get(f"/en/{file}")
    assert "max-age" in first["Cache-Control"] and "public" in first["Cache-Control"]
    assert "Set-Cookie" not in first
    get(f"/en/{file}", status=304, if_none_match=first["ETag"])
    assert get(f"/ar/{file}")["ETag"] != first["ETag"]
    publish_case()
    assert get(f"/en/{file}", if_none_match=first["ETag"])["ETag"] != first["ETag"]


def test_proof_file_of_the_latest_and_of_any_version(get):
    publish_case()
    publish_case("IQ-2019-0001", status="verified")
    assert get("/en/cases/IQ-2019-0001/proof.json").json()["version"] == 2
    assert get("/en/cases/IQ-2019-0001/v1/proof.json").json()["version"] == 1
    for number in ("0", "7", "9" * 30):
        get(f"/en/cases/IQ-2019-0001/v{number}/proof.json", status=404)
    get("/en/cases/IQ-2000-0001/proof.json", status=404)


def test_large_files_are_sent_as_they_are_read(get, client, monkeypatch):
    from rasd.atlas.views import sending

    monkeypatch.setattr(sending, "WHOLE", 1)
    publish_case()
    publish_case()
    follow()
    response = client.get("/en/cases.csv")
    assert response.streaming
    lines = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()
    assert len(lines) == 3 and "/en/cases/IQ-2019-0001/" in lines[2]


@pytest.mark.parametrize("file", ["cases.csv", "cases.geojson", "cases.atom"])
def test_a_file_never_holds_more_than_was_asked_for(get, file):
    publish_case()
    refused = get(f"/en/{file}?category=mistyped", status=400)
    assert refused.content.decode() == "category: There is no such kind of violation."
