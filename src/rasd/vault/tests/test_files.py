"""Sealed uploads: byte for byte back, nothing clear in the data folder, no orphan kept."""

import hashlib
import os
import time

import pytest
from django.db import transaction

from rasd.kernel.errors import Refused
from rasd.ledger.models import AuditEntry
from rasd.vault import actions, conf
from rasd.vault.crypto.errors import Damaged
from rasd.vault.models import Item
from rasd.vault.orphans import sweep_orphans

MARKER = b"MARKER-clear-bytes-of-an-upload"


def sealed(folder, data, name="صورة.jpg"):
    sealing = actions.seal_file(folder=folder)
    for start in range(0, len(data), 60_000):
        sealing.push(data[start : start + 60_000])
    return sealing.finish({"name": name})


@pytest.fixture
def folder(team):
    return actions.create_folder(kind="report", group="desk")


def test_a_file_comes_back_byte_for_byte_with_its_digest(folder, team, unlock):
    data = os.urandom(1_500_000)
    item = sealed(folder, data)
    amal = unlock(team.amal)
    (opened,) = amal.open(folder.pk)
    assert opened.has_file
    assert opened.data == {
        "name": "صورة.jpg",
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    assert b"".join(amal.open_file(item.pk)) == data
    assert AuditEntry.objects.filter(verb="file.opened").count() == 1


def test_neither_bytes_nor_name_are_clear_anywhere_in_the_data_folder(
    folder, data_dir, unlock, team
):
    item = sealed(folder, MARKER * 50_000, name="MARKER-name.jpg")
    b"".join(unlock(team.amal).open_file(item.pk))
    files = [path for path in data_dir.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"MARKER" in path.read_bytes()]
    assert all(b"MARKER" not in bytes(i.blob) for i in Item.objects.all())


def test_an_outsider_cannot_open_a_file_and_a_text_item_has_none(folder, team, unlock):
    item = sealed(folder, b"x")
    text = actions.seal_item(folder=folder, compartment="content", kind="report", data={})
    with pytest.raises(Refused):
        unlock(team.outsider).open_file(item.pk)
    with pytest.raises(Refused):
        unlock(team.amal).open_file(text.pk)


def test_files_swapped_on_the_disk_or_missing_are_detected(folder, team, unlock):
    first, second = sealed(folder, b"first"), sealed(folder, b"second")
    a, b = (conf.files_folder() / item.file_name for item in (first, second))
    kept = a.read_bytes()
    a.write_bytes(b.read_bytes())
    amal = unlock(team.amal)
    with pytest.raises(Damaged):
        list(amal.open_file(first.pk))
    a.write_bytes(kept)
    assert list(amal.open_file(first.pk)) == [b"first"]
    a.unlink()
    with pytest.raises(Damaged):
        amal.open_file(first.pk)


def test_a_reading_ends_with_its_reader_or_by_idleness(folder, team, unlock, service, clock):
    item = sealed(folder, os.urandom(3_000_000))
    amal = unlock(team.amal)
    pieces = amal.open_file(item.pk)
    next(pieces)
    assert len(service.readings.by_name) == 1
    pieces.close()
    assert not service.readings.by_name
    kept = amal.open_file(item.pk)
    next(kept)
    clock.advance(121)
    service.sweep()
    assert not service.readings.by_name
    with pytest.raises(Refused):
        next(kept)


def test_a_file_whose_row_never_came_is_swept_away_after_a_day(folder):
    kept = sealed(folder, b"kept")
    sealing = actions.seal_file(folder=folder)
    sealing.push(b"orphan")
    orphan = conf.files_folder() / sealing.close().name
    assert sweep_orphans() == 0
    long_ago = time.time() - 3 * 86400
    for path in conf.files_folder().iterdir():
        os.utime(path, (long_ago, long_ago))
    assert sweep_orphans() == 1
    assert not orphan.exists()
    assert (conf.files_folder() / kept.file_name).exists()


@pytest.mark.django_db(transaction=True)
def test_shredding_removes_the_file_once_committed(data_dir):
    from rasd.vault.tests.conftest import make_team

    make_team()
    folder = actions.create_folder(kind="report", group="desk")
    path = conf.files_folder() / sealed(folder, b"x").file_name
    with transaction.atomic():
        actions.shred(folder=folder)
        assert path.exists()
    assert not path.exists()
