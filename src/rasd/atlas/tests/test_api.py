import json

import pytest

from rasd.atlas import queries
from rasd.atlas.factories import ONLINE, publish_case, retract_case
from rasd.atlas.proof_check import check_proof
from rasd.ledger import canonical
from rasd.ledger.checkpoint import open_checkpoint
from rasd.ledger.commitment import commit
from rasd.ledger.header import Header


def test_cases_are_listed_and_filtered(get):
    publish_case()
    publish_case(place=ONLINE, category="network_shutdown")
    found = get("/api/v1/cases").json()
    assert (found["total"], found["next"], found["log_size"]) == (2, "", 2)
    assert found["cases"][1]["url"] == "http://testserver/en/cases/IQ-2019-0001/"
    only = get("/api/v1/cases?category=access&from=2019-10").json()["cases"]
    assert [case["ref"] for case in only] == ["IQ-2019-0002"]


def test_a_program_reads_on_from_where_it_was_though_others_are_published(get):
    for _ in range(3):
        publish_case()
    first = get("/api/v1/cases?size=2&place=IQ-BG").json()
    publish_case(started="2020-01-01")
    second = get(first["next"].removeprefix("http://testserver")).json()
    refs = [case["ref"] for page in (first, second) for case in page["cases"]]
    assert refs == ["IQ-2019-0003", "IQ-2019-0002", "IQ-2019-0001"]
    assert (second["next"], second["next_cursor"], second["total"]) == ("", "", 4)
    assert "after" in get("/api/v1/cases?after=elsewhere", 400).json()["errors"]


def test_the_answer_names_itself_in_every_format(get):
    publish_case()
    files = get("/api/v1/cases?place=IQ-BG").json()["files"]
    assert files["xlsx"] == "http://testserver/api/v1/cases.xlsx?place=IQ-BG"
    for address in files.values():
        get(address.removeprefix("http://testserver"))


def test_a_signed_head_can_be_kept_for_good_and_nothing_else(get):
    publish_case()
    publish_case()
    head = get("/api/v1/log/checkpoints/2")
    assert "immutable" in head["Cache-Control"]
    assert head.content == get("/api/v1/log/checkpoint").content
    get("/api/v1/log/checkpoints/77", 404)
    assert "immutable" not in get("/api/v1/cases.csv")["Cache-Control"]


def test_all_published_cases_as_geojson(get):
    publish_case()
    publish_case(place=ONLINE)
    found = get("/api/v1/cases.geojson").json()
    assert len(found["features"]) == 2


def test_a_case_has_its_body_and_history(get):
    publish_case()
    publish_case("IQ-2019-0001", status="verified", title={"en": "Second"})
    found = get("/api/v1/cases/IQ-2019-0001").json()
    assert found["body"]["title"] == found["title"] == {"en": "Second"}
    assert [version["status"] for version in found["versions"]] == ["documented", "verified"]
    first = get("/api/v1/cases/IQ-2019-0001/versions/1").json()
    assert first["body"]["title"]["en"] == "Journalist arrested in Baghdad"
    assert first["retracted"] is False


def test_a_proof_from_the_api_checks(get):
    publish_case()
    proof = get("/api/v1/cases/IQ-2019-0001/versions/1/proof").json()
    assert check_proof(proof, queries.log_vkey()) == []


@pytest.mark.parametrize(
    "path",
    [
        "cases/IQ-2001-0001",
        "cases/nonsense",
        "cases/IQ-2019-0001/versions/9",
        "cases/IQ-2019-0001/versions/9/proof",
    ],
)
def test_what_is_not_published_is_not_found(get, path):
    publish_case()
    assert get(f"/api/v1/{path}", 404).json()["detail"]


def test_what_was_taken_back_is_gone_with_its_reason(get):
    publish_case()
    retract_case("IQ-2019-0001", destroys=(1,), reason="Someone was in danger")
    for path in ("", "/versions/1"):
        gone = get(f"/api/v1/cases/IQ-2019-0001{path}", 410).json()
        assert gone["reason"] == {"en": "Someone was in danger"} and gone["safety"] is True
    assert get("/api/v1/cases/IQ-2019-0001/versions/2").json()["retracted"] is True
    proof = get("/api/v1/cases/IQ-2019-0001/versions/1/proof").json()
    assert proof["body"] == "" and check_proof(proof) == []


def test_a_wrong_parameter_is_named(get):
    found = get("/api/v1/cases?from=soon&status=perhaps", 400).json()
    assert set(found["errors"]) == {"from", "status"}
    assert set(get("/api/v1/log/entries?after=x", 400).json()["errors"]) == {"after"}

    for path in (
        "log/entries?after={}",
        "cases/IQ-1-1/versions/{}",
        "cases/IQ-1-1/versions/{}/proof",
    ):
        assert get(f"/api/v1/{path.format(2**63)}", 400).json()["errors"]


def test_the_log_can_be_followed_and_checked_by_a_stranger(get):
    publish_case()
    publish_case()
    note = get("/api/v1/log/checkpoint")
    assert note["Content-Type"].startswith("text/plain")
    checkpoint = open_checkpoint(note.content.decode(), queries.log_vkey())
    found = get("/api/v1/log/entries").json()
    assert checkpoint.size == found["log_size"] == len(found["entries"]) == 2
    for entry in found["entries"]:
        header = Header.from_bytes(entry["header"].encode())
        assert header.leaf_hash().hex() == entry["leaf_hash"]
        salt = bytes.fromhex(entry["salt"])
        assert commit(salt, entry["body"].encode()) == header.commitment
        assert canonical.loads(entry["body"].encode())["schema"] == "rasd.case/1"
    assert [e["seq"] for e in get("/api/v1/log/entries?after=0").json()["entries"]] == [1]
    assert get("/api/v1/log/entries?after=1").json()["entries"] == []


def test_before_anything_is_published_there_is_no_checkpoint(get):
    get("/api/v1/log/checkpoint", 404)
    assert get("/api/v1/cases").json()["total"] == 0


def test_categories_and_governorates_have_names_and_counts(get):
    publish_case()
    categories = {c["code"]: c for c in get("/api/v1/categories").json()}
    assert categories["arrest_detention"]["count"] == 1
    assert set(categories["killing"]["names"]) == {"ar", "ckb", "en"}
    governorates = get("/api/v1/governorates").json()
    assert len(governorates) == 19
    assert sum(governorate["count"] for governorate in governorates) == 1


def test_api_answers_can_be_kept_and_set_no_cookie(get):
    publish_case()
    first = get("/api/v1/cases")
    assert "Set-Cookie" not in first
    get("/api/v1/cases", 304, if_none_match=first["ETag"])
    assert json.loads(first.content)
