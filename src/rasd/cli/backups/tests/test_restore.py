"""What was backed up comes back whole on an empty machine, and in no other way."""

import hashlib
import os
import shutil
import stat
import subprocess
import sys
from uuid import uuid4

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from rasd.cli.backups import BackupError, create_kit, make_backup, rehearse, restore
from rasd.cli.backups.kit import open_kit
from rasd.cli.backups.reports import quiet
from rasd.cli.backups.restoring import unpack
from rasd.cli.backups.secrets_in_memory import MEMORY, secrets_in_memory
from rasd.cli.backups.target import staged
from rasd.cli.backups.unsealing import unseal
from rasd.kernel.secret import SecretText
from rasd.vault.crypto import recovery_code


def opened_by_the_reporter(data, code):
    """What a follow-up code opens in a data folder, as another process sees it."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("RASD_")}
    kept |= {"RASD_DATA_DIR": str(data), "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    program = [sys.executable, "-m", "rasd.intake.tests.open_with_codes"]
    ended = subprocess.run(program, env=kept, input=code, capture_output=True, text=True)
    return ended.stdout


def everything_below(folder):
    return b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())


def test_a_site_comes_back_with_its_reports_files_keys_and_log(
    site, backup, kit, code, new_database, tmp_path, settings
):
    into = tmp_path / "new machine" / "rasd"
    report = restore(backup=backup, kit=kit, code=code, into=into, database_url=new_database)
    assert report.findings == ()
    assert "desk ledger: 2 publications" in report.checked
    assert report.counts["intake_report"] == 1 and report.files == 1
    for name in ("pepper", "log.key", "django.key", "backup.mac", "backup.pub"):
        path = into / "secrets" / name
        assert path.read_bytes() == (site / "secrets" / name).read_bytes()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (sealed,) = (site / "files").iterdir()
    assert (into / "files" / sealed.name).read_bytes() == sealed.read_bytes()
    assert (into / "public" / "public.sqlite3").is_file()
    assert "وصلني تهديد" in opened_by_the_reporter(into, (tmp_path / "reporter").read_text())
    assert (into / "ready").is_file() and not list(into.glob(".*"))


@pytest.mark.one_database
def test_nothing_in_a_backup_is_clear_and_its_times_tell_only_the_day(site, recipient):
    backup = make_backup().path
    raw = backup.read_bytes()
    assert b"intake_report" not in raw and b"about.json" not in raw
    assert backup.stat().st_mtime % 86400 == 0
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert [p.name for p in backup.parent.iterdir()] == [backup.name]
    assert not list(site.glob(".backup-*"))


@pytest.mark.one_database
def test_the_pepper_and_the_log_key_are_in_the_kit_and_in_no_backup(
    site, backup, kit, code, tmp_path
):
    clear = tmp_path / "clear"
    clear.mkdir()
    unseal(backup, open_kit(kit, code), clear, accept=lambda _: None, progress=quiet)
    inside = everything_below(clear)
    assert len(inside) > 300_000
    for name in ("pepper", "log.key", "django.key"):
        secret = (site / "secrets" / name).read_bytes().strip()
        assert secret not in inside
        assert secret not in kit.read_bytes()


def test_a_rehearsal_restores_beside_the_running_site_and_leaves_nothing(site, backup, kit, code):
    before = sorted(path for path in site.rglob("*"))
    report = rehearse(backup=backup, kit=kit, code=code)
    assert report.counts["intake_report"] == 1 and report.files == 1
    assert "public store: 2 publications" in report.checked
    assert sorted(path for path in site.rglob("*")) == before
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'rasd_rehearsal%'")
            assert cursor.fetchall() == []


@pytest.mark.one_database
def test_the_pepper_of_a_rehearsal_is_never_on_the_disk_of_the_data(backup, kit, code, tmp_path):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with secrets_in_memory(scratch, tmp_path) as in_memory:
        unpack(backup, open_kit(kit, code), scratch, database_url="", progress=quiet)
        place = (scratch / "secrets").resolve()
        assert in_memory and place.is_relative_to(MEMORY)
        assert (place / "pepper").is_file() and stat.S_IMODE(place.stat().st_mode) == 0o700
    assert not place.exists()


@pytest.mark.one_database
@pytest.mark.parametrize("whose", ["ours", "of another account"])
def test_a_link_that_somebody_laid_in_memory_leads_no_rehearsal_to_the_pepper(tmp_path, whose):
    pepper, scratch = tmp_path / "pepper", tmp_path / "scratch"
    pepper.write_bytes(b"P" * 32)
    scratch.mkdir()
    name = f"rasd-rehearsal-{hashlib.sha256(bytes(tmp_path)).hexdigest()[:12]}-laid"
    laid = MEMORY / name
    laid.mkdir()
    try:
        (laid / "pepper").symlink_to(pepper)
        if whose != "ours":
            if os.geteuid():
                pytest.skip("only root can lay a folder for another account")
            os.chown(laid, 65534, 65534)
        with secrets_in_memory(scratch, tmp_path):
            pass
        assert pepper.read_bytes() == b"P" * 32
        assert laid.exists() == (whose != "ours")
    finally:
        shutil.rmtree(laid, ignore_errors=True)


@pytest.mark.one_database
def test_a_new_kit_opens_old_backups_when_the_old_kit_was_given(site, backup, kit, code, tmp_path):
    renewed = open_kit(tmp_path / "new", create_kit(tmp_path / "new", old=kit, old_code=code))
    apart = open_kit(tmp_path / "apart", create_kit(tmp_path / "apart"))

    def opens(path, kit):
        clear = tmp_path / uuid4().hex
        return unseal(path, kit, clear, accept=lambda _: clear.mkdir(), progress=quiet).files == 1

    assert opens(backup, renewed) and opens(make_backup().path, apart)
    with pytest.raises(BackupError, match="does not open this backup"):
        opens(backup, apart)


@pytest.mark.one_database
def test_a_torn_or_altered_backup_is_refused_and_nothing_stays(backup, kit, code, tmp_path):
    raw = backup.read_bytes()
    into = tmp_path / "new"
    altered = raw[:70_000] + bytes([raw[70_000] ^ 1]) + raw[70_001:]
    opened = open_kit(kit, code)
    for spoilt in (raw[:-50], raw[: len(raw) // 2], altered, raw[:100], b"", b"not age at all"):
        backup.write_bytes(spoilt)
        with pytest.raises(BackupError, match="torn"), staged(into) as staging:
            unpack(backup, opened, staging, database_url="", progress=quiet)
        assert list(into.iterdir()) == []


@pytest.mark.one_database
def test_wrong_codes_are_told_apart_and_a_folder_in_use_is_never_touched(
    site, backup, kit, code, tmp_path
):
    other = recovery_code.new_code()
    for typed, said in ((other.reveal(), "does not open this kit"), ("ABCD", "mistyped")):
        with pytest.raises(BackupError, match=said):
            restore(backup=backup, kit=kit, code=SecretText(typed), into=tmp_path / "new")
    before = everything_below(site)
    with pytest.raises(BackupError, match="not empty"):
        restore(backup=backup, kit=kit, code=SecretText(code.reveal().lower()), into=site)
    assert everything_below(site) == before


@pytest.mark.one_database
def test_a_backup_forged_with_the_public_key_alone_is_refused(site, backup, kit, code, tmp_path):
    (site / "secrets" / "backup.mac").write_bytes(bytes(32))
    forged = make_backup().path
    with pytest.raises(BackupError, match="not made by the site of this kit"):
        restore(backup=forged, kit=kit, code=code, into=tmp_path / "new")


@pytest.fixture
def migration_of_tomorrow(site):
    """A migration that this code lacks; emptying the tables after a test would leave its row."""
    recorder = MigrationRecorder(connection)
    recorder.record_applied("cases", "0099_tomorrow")
    yield
    recorder.record_unapplied("cases", "0099_tomorrow")


@pytest.mark.one_database
def test_a_backup_of_newer_code_is_refused_in_words(migration_of_tomorrow, kit, code, tmp_path):
    with pytest.raises(BackupError, match=r"newer Rasd \(cases.0099_tomorrow\)"):
        restore(backup=make_backup().path, kit=kit, code=code, into=tmp_path / "new")
