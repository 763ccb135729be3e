"""What a reporter withdrew is in no backup after 30 days."""

from datetime import timedelta

import pytest

from rasd.cli.backups import BackupError, keys, make_backup, standing
from rasd.cli.main import main
from rasd.kernel.clock import today

pytestmark = pytest.mark.one_database


def test_old_backups_go_with_the_next_one_and_other_files_stay(site, recipient, tmp_path, capsys):
    folder = tmp_path / "backups"
    folder.mkdir()
    mark = keys.site_mark(site)
    unmarked = f"rasd-backup-{today() - timedelta(days=31)}-1.age"
    old, young = (f"rasd-backup-{mark}-{today() - timedelta(days=d)}-1.age" for d in (30, 29))
    foreign = ("rasd-backup-2019-10-01-1.age.bak", "holiday.age", "rasd-backup-2019-13-01-1.age")
    for name in (unmarked, old, young, *foreign):
        (folder / name).write_bytes(b"")
    assert main(["backup", "--data", str(site)]) == 0
    assert "2 old ones removed" in capsys.readouterr().out
    names = {path.name for path in folder.iterdir()}
    assert names == {young, *foreign, f"rasd-backup-{mark}-{today()}-1.age"}
    assert standing().newest == today() and standing().oldest == today() - timedelta(days=29)


def test_a_backup_that_fails_keeps_the_newest_and_drops_other_old_ones(
    site, recipient, tmp_path, capsys
):
    folder = tmp_path / "backups"
    folder.mkdir()
    for days in (40, 50):
        (folder / f"rasd-backup-{today() - timedelta(days=days)}-1.age").write_bytes(b"")
    (site / "secrets" / "backup.pub").write_text("damaged")
    with pytest.raises(BackupError, match="make a new kit"):
        make_backup()
    assert main(["backup", "--data", str(site)]) == 1
    assert "backup: secrets/backup.pub is damaged" in capsys.readouterr().err
    (kept,) = folder.iterdir()
    assert str(today() - timedelta(days=40)) in kept.name


def test_two_sites_that_share_a_folder_leave_each_others_files_alone(site, recipient, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    theirs = {f"rasd-backup-0badcafe-{today() - timedelta(days=d)}-7.age" for d in (0, 90)}
    theirs.add(f".rasd-backup-0badcafe-{today()}-8.age.part")  # being written now
    for name in theirs:
        (folder / name).write_bytes(b"")
    ours = make_backup().path
    assert {path.name for path in folder.iterdir()} == {*theirs, ours.name}
    assert ours.name.endswith("-1.age")
    assert standing().oldest == today()


def test_without_a_kit_there_is_no_backup_and_the_command_says_which_makes_one(site, capsys):
    assert main(["backup", "--data", str(site)]) == 1
    assert "./rasd backup --kit PATH" in capsys.readouterr().err
