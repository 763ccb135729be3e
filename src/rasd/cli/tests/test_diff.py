"""`./rasd diff A B` tells what was published, corrected and taken back in between."""

import json
import shutil

import pytest

from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.follow import follow
from rasd.cli.main import main


@pytest.fixture
def two(release, site, tmp_path):
    """A release, and a later one after a new record, a correction and a retraction."""
    before = release(with_site=False).folder
    publish_case("IQ-2019-0001", status="disputed", title={"en": "A journalist was summoned"})
    publish_case(title={"en": "A newspaper was closed"})
    retract_case("IQ-2020-0001", destroys=(1,), reason="It puts someone in danger")
    follow()
    return before, release("b", with_site=False).folder


def test_it_says_new_corrected_and_retracted_in_words(two, capsys):
    assert main(["diff", *map(str, two)]) == 0
    said = capsys.readouterr().out
    assert "1 new, 1 corrected, 1 retracted" in said
    assert "NEW        IQ-2019-0003" in said and "A newspaper was closed" in said
    assert "CORRECTED  IQ-2019-0001" in said and "version 2 → 3" in said
    assert "status: documented → disputed" in said
    assert "Title (English): A journalist was [-arrested-]{+summoned+}" in said
    assert "RETRACTED  IQ-2020-0001" in said and "It puts someone in danger" in said
    assert "DESTROYED  IQ-2020-0001 version 1" in said


def test_programs_read_the_same_as_json(two, capsys):
    assert main(["diff", *map(str, two), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["entries"] == [5, 8]
    assert [one["ref"] for one in found["new"]] == ["IQ-2019-0003"]
    (corrected,) = found["corrected"]
    assert corrected["status"] == ["documented", "disputed"] and not corrected["text_destroyed"]
    assert found["retracted"][0]["reason"] == {"en": "It puts someone in danger"}


def test_a_text_destroyed_since_is_not_shown_again(release, site, capsys):
    before = release(with_site=False).folder
    retract_case("IQ-2019-0001", destroys=(1, 2), reason="Someone is in danger")
    follow()
    after = release("b", with_site=False).folder
    assert main(["diff", str(before), str(after)]) == 0
    said = capsys.readouterr().out
    assert "arrested" not in said and "DESTROYED  IQ-2019-0001 version 2" in said


def test_a_release_is_compared_with_a_public_store(two, site, capsys):
    assert main(["diff", str(two[0]), str(site)]) == 0
    assert "1 new, 1 corrected, 1 retracted" in capsys.readouterr().out
    assert main(["diff", str(two[1]), str(site)]) == 0
    assert "0 new, 0 corrected, 0 retracted" in capsys.readouterr().out


def test_a_log_that_was_cut_or_is_another_is_refused(two, tmp_path, capsys):
    assert main(["diff", str(two[1]), str(two[0])]) == 1
    assert "not a later state of the same log" in capsys.readouterr().err
    other = tmp_path / "other"
    shutil.copytree(two[1], other)
    path = other / "log" / "entries.jsonl"
    path.write_text(path.read_text().replace('"leaf_hash":"', '"leaf_hash":"00', 1))
    assert main(["diff", str(two[0]), str(other)]) == 1
