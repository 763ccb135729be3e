"""`./rasd verify` and `./rasd rebuild`, called as the command line calls them."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from pyroaring import BitMap

from rasd.atlas import conf
from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.follow import follow
from rasd.atlas.postings.bitmaps import encode
from rasd.cli.main import main
from rasd.ledger.actions import create_log_key
from rasd.ledger.models import Publication
from rasd.ledger.queries import latest_checkpoint


@pytest.fixture
def public(db, settings, tmp_path):
    """A site with three publications, one destroyed; returns the public store's path."""
    settings.RASD_DATA_DIR = tmp_path
    create_log_key()
    publish_case()
    publish_case()
    retract_case("IQ-2019-0002", destroys=(1,))
    follow()
    return conf.store_path()


def change(path, sql, *values):
    with closing(sqlite3.connect(path)) as db, db:
        assert db.execute(sql, values).rowcount == 1


def test_an_untouched_site_checks(public, capsys):
    assert main(["verify"]) == 0
    out = capsys.readouterr().out
    assert "desk ledger: 3 publications" in out and "public store: 3 publications" in out
    assert "Everything checks" in out


def test_a_site_without_publications_checks(db, settings, tmp_path, capsys):
    settings.RASD_DATA_DIR = tmp_path
    follow()
    assert main(["verify"]) == 0
    assert "nothing is published yet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("sql", "value"),
    [
        ("UPDATE record SET title = ? WHERE ref = 'IQ-2019-0001'", '{"en": "Nothing happened"}'),
        ("UPDATE record SET status = ? WHERE ref = 'IQ-2019-0001'", "verified"),
        ("UPDATE record_fts SET title = ? WHERE rowid = 1", "other words"),
        ("DELETE FROM posting WHERE term = ?", "st:documented"),
        ("UPDATE posting SET bitmap = ? WHERE term = 'cat:arrest_detention'", encode(BitMap())),
        ("INSERT INTO recent VALUES ('plc:IQ-BA', ?)", bytes(4) + b"\1\0\0\0"),
        ("INSERT INTO recent VALUES ('all', ?)", bytes(4) + b"\1\0\0\0"),
        ("UPDATE posting SET bitmap = ? WHERE term = 'fd:2019-10-02'", b"no set"),
        ("INSERT INTO posting VALUES ('plc:IQ-BA', 0, ?)", encode(BitMap([1]))),
        ("INSERT INTO cell VALUES (5, 1, 1, ?)", "852c1073fffffff"),
        ("UPDATE body SET body = ? WHERE seq = 0", b"{}"),
        ("UPDATE entry SET status = ? WHERE seq = 0", "verified"),
        ("UPDATE checkpoint SET note = replace(note, 'rasd', ?) WHERE size = 3", "dasr"),
        ("UPDATE retraction SET reason = ? WHERE ref = 'IQ-2019-0002'", '{"en": "Another"}'),
        ("DELETE FROM record WHERE ref = ?", "IQ-2019-0001"),
        ("DELETE FROM node WHERE level = 1 AND idx = ?", 0),
    ],
)
def test_a_changed_public_store_is_found_out(public, capsys, sql, value):
    change(public, sql, value)
    assert main(["verify"]) == 1
    assert "NOT AS IT SHOULD BE  public store:" in capsys.readouterr().out


def test_a_changed_desk_ledger_is_found_out(public, capsys):
    Publication.objects.filter(seq=0).update(body=b'{"title":"another"}')
    assert main(["verify"]) == 1
    said = capsys.readouterr().out
    assert "desk ledger: leaf 0 (IQ-" in said
    assert "the body is not the one that was published" in said


def test_a_public_store_that_fell_behind_is_said_and_rebuild_repairs_it(public, capsys):
    publish_case()
    assert main(["verify"]) == 1
    assert "do not end at the same checkpoint" in capsys.readouterr().out
    assert main(["rebuild"]) == 0
    assert "built anew from 4 publications" in capsys.readouterr().out
    assert main(["verify"]) == 0


def test_rebuild_undoes_changes_to_what_pages_show(public, capsys):
    change(public, "UPDATE record SET title = ? WHERE ref = 'IQ-2019-0001'", '{"en": "No"}')
    assert main(["rebuild"]) == 0
    assert main(["verify"]) == 0


def test_a_missing_public_store_is_said(public, capsys):
    public.unlink()
    assert main(["verify"]) == 1
    assert "public store: missing" in capsys.readouterr().out


def test_another_key_is_not_taken(public, capsys):
    from rasd.ledger.note import Signer

    assert main(["verify", "--key", str(Signer.generate("rasd.test/log").verifier)]) == 1


def test_a_kept_checkpoint_of_a_longer_log_shows_that_the_log_was_cut(public, tmp_path, capsys):
    kept = tmp_path / "kept.txt"
    kept.write_text(latest_checkpoint().note)
    assert main(["verify", "--kept", str(kept)]) == 0
    kept.write_text("not a checkpoint")
    assert main(["verify", "--kept", str(kept)]) == 1
    assert main(["verify", "--kept", str(tmp_path / "absent")]) == 2


@pytest.mark.one_database
def test_an_empty_folder_has_nothing_to_check_and_stays_empty(tmp_path):
    command = [sys.executable, "-m", "rasd", "verify", "--data", str(tmp_path)]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RASD_")}
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    ended = subprocess.run(command, env=kept, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "neither a desk store nor a public store" in ended.stdout
    assert list(tmp_path.iterdir()) == []
