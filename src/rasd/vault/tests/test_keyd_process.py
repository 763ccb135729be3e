"""keyd as it really runs: a process of its own behind a socket."""

import os
import socket
import struct
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection, transaction

from rasd.kernel.errors import Locked, Refused
from rasd.kernel.secret import SecretText
from rasd.ledger.models import AuditEntry
from rasd.vault import access, actions, conf
from rasd.vault.errors import KeydUnreachable, WrongPassphrase
from rasd.vault.keyd import hardening, wire
from rasd.vault.keyd.transports import SocketTransport
from rasd.vault.tests.conftest import PASSPHRASE, make_team
from rasd.vault.tests.keyd_process import KeydProcess

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def start(data_dir):
    """Start a keyd on the data folder's socket; all are gone after the test."""
    started = []

    def start_one(speed=1.0):
        started.append(KeydProcess(data_dir, conf.socket_path(), speed))
        return started[-1].wait_ready()

    with access.using(SocketTransport(conf.socket_path())):
        yield start_one
    for one in started:
        one.kill()


@pytest.fixture
def committed_team(data_dir):
    return make_team()


def unlock(member):
    return access.Access(member, access.unlock_member(member, PASSPHRASE))


def report(text):
    folder = actions.create_folder(kind="report", group="desk")
    actions.seal_item(folder=folder, compartment="content", kind="report", data={"text": text})
    actions.seal_item(folder=folder, compartment="content", kind="index", data={"title": text})
    return folder


def test_the_whole_way_over_the_socket(committed_team, start):
    team, folder = committed_team, report("نص البلاغ")
    start()
    amal = unlock(team.amal)
    assert amal.open(folder.pk)[0].data == {"text": "نص البلاغ"}
    assert amal.search("البلاغ").folders == [folder.pk]
    data = os.urandom(900_000)
    sealing = actions.seal_file(folder=folder)
    sealing.push(data)
    item = sealing.finish({"name": "a.bin"})
    assert b"".join(amal.open_file(item.pk)) == data
    assert len(amal.sign(b"x")) == 64
    amal.grant("desk", team.outsider)
    assert unlock(team.outsider).open(folder.pk)
    amal.revoke("desk", team.outsider)
    with pytest.raises(Refused):
        unlock(team.outsider).open(folder.pk)
    verbs = list(AuditEntry.objects.order_by("seq").values_list("verb", flat=True))
    for verb in ("vault.unlocked", "folder.opened", "file.opened", "group.revoked"):
        assert verb in verbs


def test_the_entry_is_in_the_database_before_the_answer_arrives(committed_team, start):
    folder = report("x")
    start()
    amal = unlock(committed_team.amal)
    for _ in range(20):
        before = AuditEntry.objects.filter(verb="folder.opened").count()
        amal.open(folder.pk)
        assert AuditEntry.objects.filter(verb="folder.opened").count() == before + 1


def test_wrong_capabilities_and_passphrases_are_refused(committed_team, start):
    keyd = start()
    with pytest.raises(WrongPassphrase):
        access.unlock_member(committed_team.amal, SecretText("a wrong passphrase"))
    with pytest.raises(Locked):
        access.Access(committed_team.amal, "A" * 43).open(report("x").pk)
    assert keyd.process.poll() is None


def test_the_process_ends_with_the_last_person_and_not_before(committed_team, start):
    keyd = start()
    amal, baran = unlock(committed_team.amal), unlock(committed_team.baran)
    amal.lock()
    assert baran.status().member == committed_team.baran
    assert keyd.process.poll() is None
    baran.lock()
    assert keyd.exit_status() == 0
    assert not keyd.path.exists()
    with pytest.raises(Locked):
        baran.status()


def test_it_waits_for_the_first_person_however_long(committed_team, start):
    keyd = start(speed=1_000)
    time.sleep(2.5)
    assert keyd.process.poll() is None
    assert unlock(committed_team.amal)


def test_idleness_ends_it_too(committed_team, start):
    keyd = start(speed=450)
    amal = unlock(committed_team.amal)
    for _ in range(4):
        amal.sign(b"still here")
        time.sleep(0.8)
    assert keyd.exit_status() == 0
    with pytest.raises(Locked):
        amal.sign(b"gone")


def test_after_a_restart_the_same_threads_unlock_again(committed_team, start):
    folder, first = report("x"), start()
    old = unlock(committed_team.amal)
    first.kill()
    with pytest.raises(Locked):
        old.open(folder.pk)
    start()
    with pytest.raises(Locked):
        old.open(folder.pk)
    assert unlock(committed_team.amal).open(folder.pk)


def test_unlocking_waits_for_a_keyd_that_is_just_starting(committed_team, start, data_dir):
    late = []

    def start_late():
        time.sleep(0.5)
        late.append(KeydProcess(data_dir, conf.socket_path()))

    starter = threading.Thread(target=start_late)
    starter.start()
    assert unlock(committed_team.amal)
    starter.join()
    late[0].kill()


def test_without_any_keyd_unlocking_says_so(committed_team, start, monkeypatch):
    from rasd.vault.keyd import transports

    monkeypatch.setattr(transports, "_START_SECONDS", 0.2)
    with pytest.raises(KeydUnreachable):
        unlock(committed_team.amal)


def test_a_second_keyd_on_the_same_socket_refuses_to_start(committed_team, start, data_dir):
    first = start()
    second = KeydProcess(data_dir, conf.socket_path())
    assert second.exit_status() != 0
    assert "AlreadyRunning" in second.logged
    assert first.process.poll() is None


def test_sixteen_threads_at_once_each_get_their_own_answers(committed_team, start):
    folders = [report(f"text {number}") for number in range(16)]
    keyd = start()
    members = [committed_team.amal, committed_team.baran, committed_team.chiman]
    accesses = [unlock(member) for member in members]

    def work(number):
        try:
            for turn in range(5):
                mine = accesses[(number + turn) % 3]
                assert mine.open(folders[number].pk)[0].data == {"text": f"text {number}"}
                assert mine.search(f"text {number}").folders[0:1] == [folders[number].pk]
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(work, range(16)))
    assert AuditEntry.objects.filter(verb="folder.opened").count() == 80
    assert "ERROR" not in keyd.logged


def test_nonsense_on_the_socket_harms_nobody(committed_team, start):
    keyd = start()
    for nonsense in (b"", b"GET / HTTP/1.1\r\n\r\n", struct.pack(">I", 5) + b"[1,2]", b"\xff" * 9):
        with socket.socket(socket.AF_UNIX) as raw:
            raw.connect(str(keyd.path))
            raw.sendall(nonsense)
    with socket.socket(socket.AF_UNIX) as raw:
        raw.connect(str(keyd.path))
        for request in ({"op": "give_me_the_keys"}, {}, {"op": "open", "capability": 7}):
            wire.send(raw, request)
            assert "error" in wire.receive(raw)
    assert unlock(committed_team.amal).status()
    assert "AGE-SECRET" not in keyd.logged


def test_calls_that_write_are_refused_inside_a_transaction(committed_team, start):
    folder = report("x")
    start()
    amal = unlock(committed_team.amal)
    with transaction.atomic():
        with pytest.raises(RuntimeError, match="before the transaction"):
            amal.open(folder.pk)
        assert amal.sign(b"reading and signing are fine")


def test_the_log_tells_the_place_of_a_failure_and_no_text(committed_team, start):
    folder = report("x")
    keyd = start()
    with pytest.raises(Exception, match="Failed"):
        unlock(committed_team.amal).search("SECRET-WORDS", {"typo": "SECRET-FILTER"})
    assert "ValueError at" in keyd.logged
    assert "SECRET" not in keyd.logged
    assert str(folder.pk) not in keyd.logged


def test_no_cores_no_tracers():
    code = (
        "from rasd.vault.keyd.hardening import no_dumps; no_dumps()\n"
        "import ctypes, resource, sys\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE),"
        " ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == 'linux' else 0)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    shown = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert shown.stdout.split() == ["(0,", "0)", "0"]


def test_peers_are_recognised_by_their_user():
    ours, theirs = socket.socketpair(socket.AF_UNIX)
    with ours, theirs:
        assert hardening.same_user(ours)


def test_the_socket_is_private_and_moves_when_its_path_would_be_too_long(settings, tmp_path):
    settings.RASD_DATA_DIR = tmp_path
    short = conf.socket_path()
    assert short == tmp_path.resolve() / "run" / "keyd.sock"
    assert short.parent.stat().st_mode & 0o777 == 0o700
    settings.RASD_DATA_DIR = tmp_path / ("long" * 30)
    moved = conf.socket_path()
    assert len(os.fsencode(moved)) < 104
    assert moved == conf.socket_path()
    assert moved.parent.stat().st_mode & 0o777 == 0o700
    settings.RASD_DATA_DIR = tmp_path / ("else" * 30)
    assert conf.socket_path() != moved
    for folder in (moved.parent, conf.socket_path().parent):
        Path(folder).rmdir()


def test_a_planted_socket_folder_is_refused(settings, tmp_path):
    settings.RASD_DATA_DIR = tmp_path / ("long" * 30)
    folder = conf.socket_path().parent
    folder.rmdir()
    folder.symlink_to(tmp_path)
    try:
        with pytest.raises(PermissionError):
            conf.socket_path()
    finally:
        folder.unlink()


def test_the_pepper_is_made_once_and_for_its_owner_only(settings, tmp_path):
    settings.RASD_DATA_DIR = tmp_path
    conf.create_pepper()
    first = conf.pepper()
    conf.create_pepper()
    assert conf.pepper() == first
    assert (tmp_path / "secrets" / "pepper").stat().st_mode & 0o777 == 0o600
