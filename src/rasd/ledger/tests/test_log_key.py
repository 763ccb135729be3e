import stat
from threading import Barrier, Thread

import pytest

from rasd.ledger import actions, log_key, queries
from rasd.ledger.errors import LogKeyMissing
from rasd.ledger.note import Signer


def test_the_key_file_is_readable_by_its_owner_alone(log_folder):
    assert stat.S_IMODE(log_folder.stat().st_mode) == 0o600
    assert stat.S_IMODE(log_folder.parent.stat().st_mode) == 0o700
    assert [f.name for f in log_folder.parent.iterdir()] == ["log.key"]


def test_a_key_once_made_is_never_replaced(log_folder):
    before = log_folder.read_bytes()
    assert actions.create_log_key() == queries.log_vkey()
    assert log_folder.read_bytes() == before


def test_two_processes_starting_at_once_agree_on_one_key(log_folder):
    log_folder.unlink()
    together, made = Barrier(4), []

    def start() -> None:
        together.wait()
        made.append(actions.create_log_key())

    threads = [Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [queries.log_vkey()] * 4


def test_the_key_of_another_log_is_refused(log_folder):
    log_folder.write_text(Signer.generate("other.example/log").reveal())
    with pytest.raises(LogKeyMissing, match=r"other\.example"):
        log_key.load()


@pytest.mark.parametrize("content", [b"", b"not a key", b"\xff\xfe"])
def test_a_damaged_key_file_is_named_without_showing_it(log_folder, content):
    log_folder.write_bytes(content)
    with pytest.raises(LogKeyMissing) as caught:
        log_key.load()
    assert "not a key" not in str(caught.value)
