"""An operator imports files by name, and asks the network only when saying so."""

import argparse
import json

import pytest

from rasd.cli.analysts import import_
from rasd.outages.fetching.tests.conftest import serving, site, tor
from rasd.outages.models import Event, TestTarget

__all__ = ["serving", "site", "tor"]
LIST = "ID,Begin time,End time,Country,Cause\nA,4/3/2020 3:15 PM,,Iraq,Exams\nB,never,,Iraq,\n"


def outages_import(*words):
    parser = argparse.ArgumentParser()
    import_.arguments(parser)
    return import_.run(parser.parse_args([str(word) for word in words]))


@pytest.mark.django_db
def test_what_is_refused_stands_in_a_file_of_its_own(tmp_path, capsys):
    (tmp_path / "list.csv").write_text(LIST)
    words = ("ioda-list", "--rejects", tmp_path / "bad.jsonl", tmp_path / "list.csv")
    assert outages_import(*words, "--dry-run") == 1
    assert not Event.objects.exists()
    assert outages_import(*words) == 1
    [refused] = map(json.loads, (tmp_path / "bad.jsonl").read_text().splitlines())
    assert (refused["file"], refused["line"]) == ("list.csv", 3)
    assert outages_import(*words) == 0  # The same file again is nothing new.
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line.get("new") for line in lines] == [1, 1, None]


@pytest.mark.django_db
def test_a_file_that_is_none_is_named_and_the_others_are_taken(tmp_path, capsys):
    (tmp_path / "list.csv").write_text(LIST.replace("B,never,,Iraq,\n", ""))
    (tmp_path / "wrong.csv").write_text("a,b\n")
    names = [tmp_path / name for name in ("none.csv", "wrong.csv", "list.csv")]
    assert outages_import("ioda-list", *names) == 1
    assert Event.objects.count() == 1
    said = capsys.readouterr().err
    assert "none.csv" in said and "not the IODA list" in said
    assert outages_import("unknown", tmp_path / "list.csv") == 2


@pytest.mark.django_db
def test_an_operator_asks_and_imports_in_one_command(site, tor, tmp_path, settings, capsys):
    settings.RASD_FETCH_PROXY = tor.url
    site.answers["/iq.csv"] = (200, {}, b"url,category_code\nhttps://a.example/,NEWS\n")
    words = ["testlist", str(tmp_path / "iq.csv"), "--url", "http://lists.onion/iq.csv"]
    assert outages_import(*words) == 1  # Nothing is asked without --fetch, so there is no file.
    assert site.asked == []
    assert outages_import(*words, "--fetch") == 0
    assert tor.names == ["lists.onion"]
    assert TestTarget.objects.get().url == "https://a.example/"
    assert '"new": 1' in capsys.readouterr().out
