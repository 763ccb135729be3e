"""Outages leave as files that other people's tools read, and by the API, with the same words."""

import csv
import io
import json

import pyarrow.parquet as pq

from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.tests.conftest import get, site  # noqa: F401  (fixtures)
from rasd.observatory.files.cells import COLUMNS
from rasd.observatory.files.formats import OUTAGE_FILES
from rasd.outages.exports.stop import stop_row
from rasd.outages.exports.stop_columns import COLUMNS as STOP
from rasd.outages.factories import SOURCES, outage_body, outage_part, publish_outage

OONI = {"name": "OONI", "url": "https://ooni.org/", "date": "", "grade": "A"}
BLOCK = {
    "type": "block",
    "scope": "national",
    "services": ["telegram"],
    "networks": [{"asn": 203214, "name": "HulumTele", "access": "fixed"}],
    "attribution": "deliberate",
    "attribution_basis": {"en": "The ministry said so."},
    "observations": [{"source": 1, "verdict": "no_coverage"}],
    "resolution": None,
    "claims": [],
}


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_every_file_holds_the_outages_and_no_other_record(get, site):  # noqa: F811
    publish_case()
    cut = publish_outage(title={"en": "=1+1"}).ref
    block = publish_outage(part=outage_part(**BLOCK), sources=[OONI], status="verified").ref
    page = get("/ckb/outages/files/").content.decode()
    for form in OUTAGE_FILES:
        assert f'href="/ckb/outages/files/outages{form.ending}"' in page
        answer = get(f"/ckb/outages/files/outages{form.ending}")
        assert answer["Content-Type"] == form.content_type and not answer.cookies
        assert "-log3-outages." in answer["Content-Disposition"] and answer["ETag"]

    rows = table(get("/en/outages/files/outages.csv").content)
    assert {row["ref"] for row in rows} == {cut, block}
    row = next(row for row in rows if row["ref"] == cut)
    assert row["title_en"] == "'=1+1" and row["onset_latest"] == "2019-10-02T17:30Z"
    assert row["claims"].startswith("NetBlocks: onset 2019-10-02T17:00Z (minute) | IODA: onset")
    assert (
        row["seen"] == "2" and row["licence"] == "CC-BY-4.0" and "log_root" in rows[0]["about_file"]
    )
    tagged = table(get("/en/outages/files/outages.hxl.csv").content)
    assert all(tag.startswith("#") for tag in tagged[0].values())

    whole = json.loads(get("/en/outages/files/outages.json").content)
    assert {one["ref"]: one["body"]["outage"]["type"] for one in whole["outages"]} == {
        cut: "shutdown",
        block: "block",
    }
    assert whole["about"]["log_size"] == "3"
    read = pq.read_table(io.BytesIO(get("/en/outages/files/outages.parquet").content))
    assert read.column_names == list(COLUMNS) and read.num_rows == 2
    assert sorted(read["seen"].to_pylist()) == [0, 2] and read["ongoing"].to_pylist() == [False] * 2

    sheet = table(get("/en/outages/files/outages.stop.csv").content)
    assert list(sheet[0]) == list(STOP) and len(sheet) == 2
    expected = stop_row(outage_body(outage_part(**BLOCK), sources=[OONI]))
    assert expected in sheet


def test_event_labels_say_what_is_not_known_and_whether_anyone_looked(get, site):  # noqa: F811
    block = publish_outage(part=outage_part(**BLOCK), sources=[OONI], status="verified").ref
    fault = publish_outage(
        part=outage_part(attribution="technical", attribution_basis={"en": "A cable."})
    ).ref
    events = json.loads(get("/en/outages/files/outages.labels.json").content)["events"]
    found = {one["incident_id"]: one for one in events}
    assert found[block]["asn_scope"] == [203214] and found[block]["asn_scope_kind"] == "listed"
    assert "telegram.org" in found[block]["target_set"]
    assert found[block]["scoreable"] == "no_coverage" and found[block]["confidence"] == "certain"
    assert found[block]["resolution_latest"] is None
    assert "resolution_unknown" in found[block]["needs_review"]
    assert found[fault]["event_class"] == "false_positive_event"
    assert found[fault]["onset_earliest"] == "2019-10-02T17:00:00"
    assert found[fault]["scoreable"] == "unknown" and found[fault]["asn_scope_kind"] == "unknown"


def test_files_and_api_answer_the_question_of_the_list_and_refuse_others(get, site):  # noqa: F811
    publish_outage(sources=SOURCES)
    block = publish_outage(part=outage_part(**BLOCK), sources=[OONI]).ref
    assert [
        row["ref"] for row in table(get("/ar/outages/files/outages.csv?type=block").content)
    ] == [block]
    assert get("/ar/outages/files/outages.csv?year=2018").content.count(b"\r\n") == 1
    get("/ar/outages/files/outages.csv?type=nonsense", 400)
    answer = get("/api/v1/outages?service=telegram").json()
    assert answer["total"] == 1 and answer["outages"][0]["resolution"] is None
    assert answer["outages"][0]["url"] == f"http://testserver/en/cases/{block}/"
    assert "type" in get("/api/v1/outages?type=nonsense", 400).json()["errors"]
    one = get(f"/api/v1/outages/{block}").json()
    assert one["body"]["outage"]["services"] == ["telegram"] and one["versions"][0]["version"] == 1
    retract_case(block, kind="outage")
    assert get(f"/api/v1/outages/{block}", 410).json()["ref"] == block
    assert get("/api/v1/outages").json()["total"] == 1
    get(f"/api/v1/outages/{publish_case().ref}", 404)
