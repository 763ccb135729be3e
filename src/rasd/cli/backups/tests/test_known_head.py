"""A backup that is older than it pretends is told by a checkpoint that someone kept."""

import pytest

from rasd.atlas.factories import publish_case
from rasd.cli.backups import BackupError, rehearse, restore
from rasd.cli.backups.tests.test_kill import start
from rasd.ledger.checkpoint import Checkpoint
from rasd.ledger.note import Signer
from rasd.ledger.queries import latest_checkpoint

pytestmark = pytest.mark.one_database


def test_a_backup_older_than_a_kept_checkpoint_is_refused_or_restored_as_such(
    site, backup, kit, code, tmp_path
):
    publish_case()
    newer = latest_checkpoint().note
    opened = {"backup": backup, "kit": kit, "code": code}
    with pytest.raises(BackupError, match="older than the checkpoint: 1 publications"):
        restore(**opened, into=tmp_path / "new", checkpoint=newer)
    assert list((tmp_path / "new").iterdir()) == []
    report = rehearse(**opened, checkpoint=newer, older=True)
    assert report.findings == () and "1 publications are missing" in report.warnings[0]


def test_another_logs_checkpoint_and_one_of_another_history_are_found_out(
    site, backup, kit, code, tmp_path
):
    opened = {"backup": backup, "kit": kit, "code": code}
    stranger = Signer("rasd.local/log", bytes(32))
    strange = Checkpoint("rasd.local/log", 1, bytes(32)).sign(stranger)
    with pytest.raises(BackupError, match="not a checkpoint of this site's log"):
        rehearse(**opened, checkpoint=strange)
    ours = Signer.parse((site / "secrets" / "log.key").read_text().strip())
    rewritten = Checkpoint(ours.verifier.name, 1, bytes(32)).sign(ours)
    with pytest.raises(BackupError, match="not the log seen when this was kept"):
        rehearse(**opened, checkpoint=rewritten)


def test_a_password_typed_into_the_command_line_is_refused(tmp_path):
    command = ["restore", "b", "--kit", "k", "--data", tmp_path / "new"]
    (tmp_path / "code").touch(mode=0o600)
    command += ["--code-file", tmp_path / "code"]
    process = start(*command, "--database-url", "postgresql://rasd:geheim@/rasd")
    _said, errors = process.communicate()
    assert process.returncode == 1
    assert b"read by everyone on this machine" in errors and b"geheim" not in errors
