"""A backup or a restore that is killed leaves nothing half, and the next one works."""

import os
import signal
import subprocess
import sys
import time

import pytest

from rasd.cli.backups import restore


def start(*command):
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("RASD_", "DJANGO_"))}
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    command = [sys.executable, "-m", "rasd", *map(str, command)]
    return subprocess.Popen(command, env=kept, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def kill_when(process, reached):
    until = time.monotonic() + 60
    while process.poll() is None and not reached() and time.monotonic() < until:
        time.sleep(0.0005)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL


def test_a_killed_restore_counts_as_none_and_the_next_one_is_whole(
    backup, kit, code, new_database, tmp_path
):
    code_file, into = tmp_path / "code", tmp_path / "new"
    code_file.touch(mode=0o600)
    code_file.write_text(code.reveal())
    command = ["restore", backup, "--kit", kit, "--code-file", code_file, "--data", into]
    if new_database:
        command += ["--database-url", new_database]
    for moment in ("secrets", "public"):
        kill_when(start(*command), (into / ".restoring" / moment).exists)
        assert [path.name for path in into.iterdir()] == [".restoring"]
    again = start(*command)
    said, errors = again.communicate()
    assert again.returncode == 0, errors.decode()
    assert "1 reports, 0 cases, 2 publications" in said.decode()
    assert (into / "secrets" / "pepper").exists() and not (into / ".restoring").exists()


@pytest.mark.one_database
def test_a_killed_backup_leaves_no_half_file_and_no_clear_copy(backup, kit, code, tmp_path):
    data, folder = tmp_path / "restored", tmp_path / "elsewhere"
    restore(backup=backup, kit=kit, code=code, into=data)
    with (data / "files" / ("0" * 32)).open("wb") as big:
        big.truncate(64 << 20)  # long enough to be caught in the middle
    import sqlite3

    with sqlite3.connect(data / "desk.sqlite3") as db:
        db.execute("UPDATE vault_item SET file_name = ? WHERE file_name IS NOT NULL", ["0" * 32])
    db.close()
    command = ["backup", "--data", data, "--to", folder]
    kill_when(start(*command), lambda: any(p.stat().st_size for p in folder.glob(".*.part")))
    assert not list(folder.glob("rasd-backup-*"))
    assert not [p for p in data.glob(".backup-*/*")]
    assert start(*command).wait() == 0
    (whole,) = folder.iterdir()
    assert whole.name.startswith("rasd-backup-") and whole.stat().st_size > 64 << 20
    assert not list(data.glob(".backup-*"))
