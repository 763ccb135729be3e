"""`./rasd doctor` sees what is wrong and names what mends it."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from rasd.atlas.factories import publish_case
from rasd.atlas.follow import follow
from rasd.cli.doctor import copies, folder, stores
from rasd.cli.doctor.swap import clear_swaps
from rasd.cli.main import main
from rasd.cli.preparation import prepare_secrets
from rasd.cli.serving.refusal import store_refusal
from rasd.config import site_file
from rasd.kernel.clock import today
from rasd.ledger.actions import create_log_key
from rasd.ledger.models import Checkpoint
from rasd.vault.conf import create_pepper


@pytest.fixture
def data(db, settings, tmp_path):
    """A data folder with its keys, a log of one record and a public store."""
    settings.RASD_DATA_DIR = tmp_path / "site"
    prepare_secrets(settings.RASD_DATA_DIR)
    create_pepper()
    create_log_key()
    site_file.write(settings.RASD_DATA_DIR, {"hosts": ["rasd.example.org"]})
    (settings.RASD_DATA_DIR / "ready").touch(0o600)
    publish_case()
    follow()
    return settings.RASD_DATA_DIR


def wrong(findings) -> dict[str, str]:
    """Return what must be mended: the words about it by name."""
    found = [finding for finding in findings if finding.state == "wrong"]
    assert all(finding.mend for finding in found)
    return {finding.name: finding.what for finding in found}


def test_a_folder_that_others_may_enter_or_that_lost_a_key_is_named(data):
    assert wrong(folder.looks(data)) == {}
    data.chmod(0o755)
    (data / "site.toml").chmod(0o644)
    (data / "secrets" / "pepper").chmod(0o640)
    (data / "ready").unlink()
    found = wrong(folder.looks(data))
    assert set(found) == {"data folder", "site.toml", "secrets", "installation"}
    (data / "secrets" / "pepper").unlink()
    assert "missing: pepper" in wrong(folder.looks(data))["secrets"]
    (data / "site.toml").write_text("colour = 1")
    assert "unknown key colour" in wrong(folder.looks(data))["site.toml"]


def test_a_public_store_that_lags_and_a_checkpoint_that_does_not_hold_are_seen(data):
    assert set(wrong(stores.looks(data))) == {"key holders"}
    publish_case()
    assert "behind" in wrong(stores.looks(data))["public store"]
    head = Checkpoint.objects.get(size=2)
    head.note = head.note.replace("\n2\n", "\n3\n", 1)
    head.save()
    assert "does not hold" in wrong(stores.looks(data))["log"]


def test_records_of_a_demonstration_in_a_real_site_are_seen_and_not_served(data):
    assert store_refusal() == ""
    publish_case(demonstration=1)
    follow()
    assert "records of a demonstration" in store_refusal()
    assert "data" in wrong(stores.looks(data))


def test_an_old_backup_and_a_key_beside_it_are_seen(data, settings):
    settings.RASD_BACKUP_DIR = str(data.with_name("backups"))
    backups = Path(settings.RASD_BACKUP_DIR)
    backups.mkdir()
    assert set(wrong(copies.looks(data))) == {"kit", "backup"}
    old = today() - timedelta(days=3)
    (backups / f"rasd-backup-{old}-1.age").touch()
    found = {finding.name: finding for finding in copies.looks(data)}
    assert found["backup"].state == "warning" and "3 days" in found["backup"].what
    (backups / "pepper").touch()
    assert "beside the backups" in wrong(copies.looks(data))["backup folder"]


@pytest.mark.one_database
def test_swap_on_a_disk_in_clear_is_seen_and_encrypted_swap_is_not_blamed(tmp_path):
    swaps, devices = tmp_path / "swaps", tmp_path / "block"
    area = tmp_path / "swapfile"
    area.touch()
    number = area.stat().st_dev
    device = devices / f"{os.major(number)}:{os.minor(number)}"
    swaps.write_text(
        f"Filename Type Size Used Priority\n{area} file 1 0 -2\n/dev/zram0 partition 1"
    )
    assert clear_swaps(swaps, devices) == [str(area)]
    below = device / "slaves" / "dm-0" / "dm"  # LVM on an encrypted disk
    below.mkdir(parents=True)
    (below / "uuid").write_text("CRYPT-LUKS2-0-cryptdisk")
    assert clear_swaps(swaps, devices) == []
    assert clear_swaps(tmp_path / "no such file", devices) == []


@pytest.mark.one_database
def test_serve_refuses_a_demonstration(tmp_path, capsys):
    (tmp_path / "demonstration").touch()
    assert main(["serve", "--data", str(tmp_path)]) == 1
    assert "./rasd demo --data" in capsys.readouterr().err


def test_one_list_for_machines_and_a_status_for_scripts(data, capsys, monkeypatch):
    monkeypatch.setenv("RASD_DATA_DIR", str(data))
    status = main(["doctor", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert status == 1
    assert {"swap", "disk space", "service"} <= {one["name"] for one in found}
    assert all(one["state"] in ("ok", "warning", "wrong") for one in found)
