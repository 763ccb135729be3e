"""`./rasd verify DIR` finds whatever was changed, also where the sums were made to fit."""

import json
import sqlite3
from contextlib import closing

import pytest

from rasd.cli.main import main
from rasd.ledger import note
from rasd.mirror.making import sums
from rasd.mirror.making.statement import FILE, read


@pytest.fixture
def folder(release):
    return release(with_site=False).folder


def refitted(folder, signer=None):
    """Do what a forger does: new sums, a statement that names them, a signature of their own."""
    said, content = read(folder)
    for name in (FILE, sums.FILE):
        (folder / name).unlink()
    text = content.replace(said.sums, sums.write(folder)).partition("\n\n")[0] + "\n"
    (folder / FILE).write_text(note.sign(text, signer) if signer else text)


def change(path, before, after):
    content = path.read_bytes()
    assert before in content
    path.write_bytes(content.replace(before, after, 1))


def test_an_untouched_release_checks_by_its_key_and_by_a_kept_checkpoint(folder, capsys):
    key = (folder / "log" / "vkey.txt").read_text().strip()
    kept = str(folder / "log" / "checkpoint.txt")
    assert main(["verify", str(folder), "--key", key, "--kept", kept]) == 0
    said = capsys.readouterr().out
    assert "signed by the key of rasd.test/log" in said and "log: 5 entries" in said
    assert "records in files: 2" in said and "public store: as it should be" in said


@pytest.mark.parametrize("name", ["data/cases.xlsx", "README.ar.txt", "log/entries.jsonl", FILE])
def test_one_changed_byte_is_found(folder, name, capsys):
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    assert main(["verify", str(folder)]) == 1
    assert "NOT AS IT SHOULD BE" in capsys.readouterr().out


def test_a_missing_and_a_foreign_file_are_found(folder, capsys):
    (folder / "data" / "cases.ics").unlink()
    (folder / "data" / "more.html").write_text("join us")
    assert main(["verify", str(folder)]) == 1
    said = capsys.readouterr().out
    assert "cases.ics: is missing" in said and "more.html: does not belong" in said


@pytest.mark.parametrize("name", ["cases.csv", "cases.hxl.csv", "cases.geojson", "cases.jsonld"])
def test_files_that_tell_otherwise_than_the_log_are_found_with_sums_that_fit(folder, name, capsys):
    change(folder / "data" / name, b"A journalist was arrested", b"A journalist was released")
    refitted(folder)
    assert main(["verify", str(folder), "--unsigned"]) == 1
    assert f"{name}: IQ-2019-0001 is told otherwise" in capsys.readouterr().out


def test_a_store_that_shows_otherwise_is_found_with_sums_that_fit(folder, capsys):
    with closing(sqlite3.connect(folder / "public" / "public.sqlite3")) as db, db:
        db.execute("UPDATE record SET status = 'verified' WHERE ref = 'IQ-2019-0001'")
    refitted(folder)
    assert main(["verify", str(folder), "--unsigned"]) == 1
    assert "public store: " in capsys.readouterr().out


def test_a_text_put_back_after_it_was_destroyed_is_found(folder, capsys):
    path = folder / "log" / "entries.jsonl"
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    lines[2] |= {"body": lines[1]["body"], "salt": lines[1]["salt"]}
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
    refitted(folder)
    assert main(["verify", str(folder), "--unsigned"]) == 1
    assert "log: 5 entries: leaf 2" in capsys.readouterr().out


def test_a_release_that_nobody_or_somebody_else_signed_is_not_accepted(folder, capsys):
    refitted(folder)
    assert main(["verify", str(folder)]) == 1
    assert "is not signed by the key of the log" in capsys.readouterr().out
    assert main(["verify", str(folder), "--unsigned"]) == 0
    refitted(folder, note.Signer.generate("rasd.test/log"))
    assert main(["verify", str(folder)]) == 1


def test_something_else_is_no_release(tmp_path, capsys):
    assert main(["verify", str(tmp_path)]) == 1
    assert "this is not a release" in capsys.readouterr().out
