import json

import pytest

from rasd.topics import thesaurus
from rasd.topics.lists import load
from rasd.topics.term import ThesaurusError

NEW = {
    "code": "exam_shutdown",
    "group": "access",
    "labels": {
        "ar": "قطع الإنترنت للامتحانات",
        "ckb": "پچڕان بۆ تاقیکردنەوە",
        "en": "Exam shutdown",
    },
    "help": {
        "ar": "قطع في ساعات الامتحان",
        "ckb": "پچڕان لە کاتی تاقیکردنەوە",
        "en": "Cut for exams",
    },
}


def written(tmp_path, data):
    file = tmp_path / "topics.json"
    file.write_text(json.dumps(data), "utf-8")
    return file


def test_an_operator_rewords_one_language_and_keeps_the_others(tmp_path):
    file = written(tmp_path, {"categories": [{"code": "summons", "labels": {"en": "Called in"}}]})
    changed, shipped = load(file).categories["summons"], load().categories["summons"]
    assert changed.label("en") == "Called in"
    assert (changed.label("ar"), changed.huridocs) == (shipped.label("ar"), shipped.huridocs)


def test_a_new_kind_is_offered_in_its_group_and_says_that_it_is_unmapped(settings, tmp_path):
    written(tmp_path, {"categories": [NEW]})
    settings.RASD_DATA_DIR = tmp_path
    assert thesaurus.categories("access")[-1].code == "exam_shutdown"
    assert thesaurus.category("exam_shutdown").huridocs.match == "unmapped"


def test_a_retired_entry_is_no_longer_offered_but_old_records_still_read(settings, tmp_path):
    written(tmp_path, {"actors": [{"code": "telecom", "retired": True}]})
    settings.RASD_DATA_DIR = tmp_path
    assert "telecom" not in {actor.code for actor in thesaurus.actors()}
    assert thesaurus.label("telecom", "en", "actors") == "Telecom or internet company"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([], "must be an object of lists"),
        ({"categories": {}}, "must be an object of lists"),
        ({"colours": []}, "no such list: colours"),
        ({"actors": [{"labels": {}}]}, "actors entry 1 has no code"),
        ({"actors": [{"code": "Big Boss", "labels": NEW["labels"]}]}, "small Latin letters"),
        (
            {"actors": [{"code": "boss", "labels": {"en": "Boss"}}]},
            "actors: boss: labels has no text in ar",
        ),
        ({"actors": [{"code": "boss"}]}, "labels must be an object"),
        ({"actors": [{"code": "court", "colour": "red"}]}, "unknown keys: colour"),
        ({"actors": [{"code": "court", "retired": "yes"}]}, "retired must be true or false"),
        ({"categories": [NEW | {"group": "weather"}]}, "group 'weather' does not exist"),
        ({"categories": [NEW | {"huridocs": {"match": "exact"}}]}, "huridocs needs a match"),
        ({"categories": [NEW | {"rights": "ICCPR 19"}]}, "rights must be a list"),
    ],
)
def test_a_bad_file_is_refused_whole_and_the_reason_is_said(tmp_path, data, said):
    with pytest.raises(ThesaurusError) as refused:
        load(written(tmp_path, data))
    assert said in str(refused.value)


def test_a_file_that_is_not_json_is_refused(tmp_path):
    file = tmp_path / "topics.json"
    file.write_bytes(b"\xff\xfe{")
    with pytest.raises(ThesaurusError, match="cannot be read as JSON"):
        load(file)
