"""Commands for analysts print one JSON line for each thing found and name what they left out."""

import argparse
import json

import pytest

from rasd.cli.commands import outages

TUNNEL = (
    '{"test_name": "psiphon", "probe_cc": "IQ", "probe_asn": "AS1", "measurement_start_time":'
    ' "2024-01-01 00:10:00", "test_keys": {"bootstrap_time": 3}}\n'
)
pytestmark = pytest.mark.one_database


@pytest.fixture
def run(capsys):
    """Run `./rasd outages …`; returns the exit code, the lines printed and what was left out."""

    def run(*words):
        parser = argparse.ArgumentParser()
        outages.arguments(parser)
        status = outages.run(parser.parse_args([str(word) for word in words]))
        said = capsys.readouterr()
        return status, *([json.loads(line) for line in part.splitlines()] for part in said)

    return run


def test_each_measurement_gets_its_line_and_hours_their_sums(run, tmp_path):
    (tmp_path / "some.jsonl").write_text(TUNNEL + "no measurement\n" + TUNNEL)
    status, scored, left_out = run("score", tmp_path / "some.jsonl")
    assert (status, [one["verdict"] for one in scored]) == (0, ["ok", "ok"])
    assert [(one["file"], one["line"]) for one in left_out] == [("some.jsonl", 2)]
    _status, [hour], _left_out = run("score", "--hourly", tmp_path / "some.jsonl")
    assert (hour["hour"], hour["network"], hour["total"]) == ("2024-01-01T00:00:00Z", "AS1", 2)


def test_a_file_that_is_not_there_is_named_and_the_others_are_read(run, tmp_path):
    (tmp_path / "some.jsonl").write_text(TUNNEL)
    status, scored, left_out = run("score", tmp_path / "none", tmp_path / "some.jsonl")
    assert (status, len(scored), left_out[0]["file"]) == (1, 1, "none")


def test_a_series_without_its_columns_is_refused_in_words(run, tmp_path):
    (tmp_path / "series.csv").write_text("hour,region\n1,a\n")
    status, found, [why] = run("detect", tmp_path / "series.csv")
    assert (status, found, why["rejected"]) == (1, [], "no column time, value")
