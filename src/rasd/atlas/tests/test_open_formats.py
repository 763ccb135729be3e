"""What other programs read out of the files is what was published, and nothing runs."""

import io
import json
import re

import h3
import openpyxl
import pyarrow.parquet
import pytest
from openpyxl.utils.escape import unescape

from rasd.atlas import queries
from rasd.atlas.exports import hxl
from rasd.atlas.exports.cells import COLUMNS
from rasd.atlas.exports.formats import FORMATS
from rasd.atlas.exports.spreadsheet import HEADER
from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case, retract_case

CELL = h3.latlng_to_cell(33.3, 44.4, 5)
IN_A_CELL = {**BAGHDAD, "precision": "cell", "cell": CELL}


def sheet(response, name="Records"):
    return openpyxl.load_workbook(io.BytesIO(response.content))[name]


def parquet(response):
    return pyarrow.parquet.read_table(io.BytesIO(response.content))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_file_says_its_limits_its_licence_and_its_place_in_the_log(get, form):
    publish_case()
    response = get(f"/en/cases{form.ending}?place=IQ-BG")
    head = queries.latest_checkpoint()
    if form.name == "parquet":
        said = str(parquet(response).schema.metadata)
    elif form.name == "xlsx":
        about = sheet(response, "About this file")
        said = " ".join(str(cell.value) for row in about.iter_rows() for cell in row)
        said += " ".join(str(cell.value) for row in sheet(response).iter_rows() for cell in row)
    else:
        said = response.content.decode().replace("\r\n ", "").replace("\\,", ",")
    assert "no record does not mean no violation" in said
    assert "CC-BY-4.0" in said
    assert head.root in said.replace("\\/", "/") and "/en/map/?place=IQ-BG" in said
    assert response["Content-Type"] == form.content_type
    assert 'rel="license"' in response["Link"]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_no_file_holds_what_was_retracted(get, form):
    publish_case(title={"en": "Zubaydah"}, summary={"en": "Zubaydah"})
    retract_case("IQ-2019-0001", destroys=(1,))
    response = get(f"/en/cases{form.ending}")
    everything = {"parquet": lambda r: str(parquet(r).to_pylist())}.get(
        form.name, lambda r: r.content.decode(errors="replace")
    )(response)
    assert "Zubaydah" not in everything


def test_a_spreadsheet_program_reads_the_workbook_and_finds_no_formula(get):
    evil = '=HYPERLINK("http://x","y")'
    publish_case(title={"en": evil, "ar": "\u200f＝1+1"}, summary={"en": "a_x003D_1 <b> & \x07"})
    publish_case(place=IN_A_CELL)
    rows = list(sheet(get("/en/cases.xlsx")).iter_rows())
    header = [cell.value for cell in rows[0]]
    assert header == list(COLUMNS) and len(rows) == 3
    assert not any(cell.data_type == "f" for row in rows for cell in row)
    by_ref = {row[0].value: dict(zip(header, (c.value for c in row), strict=True)) for row in rows}
    first = by_ref["IQ-2019-0001"]
    assert first["title_en"] == "'" + evil and first["title_ar"] == "'\u200f＝1+1"
    assert unescape(first["summary_en"]) == "a_x003D_1 <b> & ", "as Excel reads it"
    assert by_ref["IQ-2019-0002"]["cell"] == CELL


def test_a_workbook_runs_from_right_to_left_where_the_language_does(get):
    assert sheet(get("/ar/cases.xlsx"), "السجلات").sheet_view.rightToLeft
    assert not sheet(get("/en/cases.xlsx")).sheet_view.rightToLeft


def test_the_same_question_has_the_same_workbook(get):
    publish_case()
    assert get("/en/cases.xlsx").content == get("/en/cases.xlsx").content


def test_pyarrow_reads_the_geoparquet_file(get, monkeypatch):
    from rasd.atlas.exports.parquet import writer

    monkeypatch.setattr(writer, "ROWS_IN_GROUP", 2)
    publish_case(place=IN_A_CELL, demonstration=1)
    publish_case(place=ONLINE, title={"en": "x" * 300, "ar": "م" * 300})
    publish_case()
    response = get("/en/cases.parquet")
    table = parquet(response)
    geo = json.loads(table.schema.metadata[b"geo"])
    assert geo["columns"][geo["primary_column"]]["encoding"] == "WKB"
    rows = {row["ref"]: row for row in table.to_pylist()}
    hexagon, nowhere, point = (rows[f"IQ-2019-000{n}"] for n in (1, 2, 3))
    assert (
        hexagon["geometry"][:9] == b"\x01\x03\0\0\0\x01\0\0\0" and len(hexagon["geometry"]) == 125
    )
    assert nowhere["geometry"] is None and nowhere["title_ar"] == "م" * 300
    assert point["geometry"][:5] == b"\x01\x01\0\0\0" and point["geometry_is"] == "governorate"
    assert (hexagon["demonstration"], point["demonstration"]) == (True, False)
    assert (point["version"], point["licence"]) == (1, "CC-BY-4.0")


def test_an_empty_geoparquet_file_is_one_too(get):
    assert parquet(get("/en/cases.parquet")).num_rows == 0


def test_every_column_has_an_hxl_tag_in_the_second_row(get):
    publish_case()
    lines = get("/en/cases.hxl.csv").content.decode("utf-8-sig").splitlines()
    tags = lines[1].strip('"').split('","')
    assert tags == [hxl.tag(column) for column in HEADER] and len(lines) == 3
    assert all(re.fullmatch(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*", tag) for tag in tags)


def test_json_ld_names_each_record_with_licence_and_citation(get):
    publish_case(place=IN_A_CELL, title={"ar": "عنوان", "en": "Title"})
    found = json.loads(get("/en/cases.jsonld").content)
    assert found["@type"] == "Dataset" and found["license"].startswith("https://creativecommons")
    [record] = found["hasPart"]
    assert {"@language": "ar", "@value": "عنوان"} in record["name"]
    assert record["license"] and "IQ-2019-0001 v1" in record["creditText"]
    assert record["about"]["startDate"] == "2019-10-02"
    ring = record["about"]["location"]["geo"]["polygon"].split()
    assert ring[0] == ring[-1] and ring[0].startswith("33.")


def test_json_feed_brings_news_and_names_what_was_taken_back(get):
    publish_case()
    publish_case(demonstration=1)
    retract_case("IQ-2019-0001", reason="It was not so")
    found = json.loads(get("/en/cases.feed.json").content)
    assert found["version"].endswith("/1.1")
    [item] = found["items"]
    assert item["title"].startswith("[demonstration data]")
    assert item["date_published"].endswith("T00:00:00+03:00")
    [gone] = found["_rasd"]["retracted"]
    assert gone["reason"] == "It was not so" and gone["id"].endswith("IQ-2019-0001")


def test_the_calendar_holds_days_and_only_what_is_known_to_one(get):
    publish_case(started="2019-10-02", ended="2019-10-04", title={"en": "A, b; c\\d " + "م" * 60})
    publish_case(started="2019-11", title={"en": "vague"})
    publish_case(started="2019-10-09", ended="2019-12", title={"en": "open"})
    text = get("/en/cases.ics").content.decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    whole = text.replace("\r\n ", "")
    assert whole.count("BEGIN:VEVENT") == 2 and "vague" not in whole
    assert "DTSTART;VALUE=DATE:20191002\r\nDTEND;VALUE=DATE:20191005" in whole
    assert "DTSTART;VALUE=DATE:20191009\r\nDTEND;VALUE=DATE:20191010" in whole
    assert "SUMMARY:A\\, b\\; c\\\\d م" in whole
    assert "1 record is known only to its month or year" in whole


def test_a_file_is_named_by_day_log_and_question(get):
    publish_case()
    name = get("/ar/cases.xlsx?from=2019-10&place=IQ-BG")["Content-Disposition"]
    day = queries.latest_checkpoint().day
    assert f'filename="rasd-{day}-log1-from-2019-10-place-IQ-BG.xlsx"' in name


def test_large_files_wait_for_each_other_and_say_so(get, monkeypatch):
    from rasd.atlas.views import sending
    from rasd.kernel.ratelimit import TokenBucket

    monkeypatch.setattr(sending, "WHOLE", 0)
    monkeypatch.setattr(sending, "_large", TokenBucket(per_minute=6, burst=1))
    publish_case()
    assert get("/en/cases.csv").streaming
    refused = get("/en/cases.csv", status=429)
    assert refused["Retry-After"] == "60" and "max-age" not in refused.get("Cache-Control", "")
    get("/en/cases.atom")


def test_what_is_published_while_a_file_is_sent_stays_out_of_it(get, client, monkeypatch):
    from rasd.atlas.follow import follow
    from rasd.atlas.views import sending

    monkeypatch.setattr(sending, "WHOLE", 0)
    publish_case()
    response = get("/en/cases.csv")
    publish_case(title={"en": "Later"})
    follow()
    text = b"".join(response.streaming_content).decode()
    assert "Later" not in text and "IQ-2019-0001" in text
