"""Uploads are sealed while they arrive, come back byte for byte, and leave nothing clear."""

import hashlib
import os
import signal
import subprocess
import sys
import threading
import time
from uuid import uuid4

import pytest

from rasd.vault.crypto import padding, unsealing
from rasd.vault.crypto.envelope import Context
from rasd.vault.crypto.errors import Damaged
from rasd.vault.crypto.keypair import new_pair
from rasd.vault.crypto.stream import SealingFailed, SealingStream

MARKER = b"MARKER-of-a-clear-upload"
PAIR = new_pair()
LINE = Context(uuid4(), "media", 0, "file").line()


def seal(folder, data, name="a" * 32, chunk=50_000):
    stream = SealingStream(folder, name, [PAIR.public], LINE)
    for start in range(0, len(data), chunk):
        stream.push(data[start : start + chunk])
    return stream.finish()


def read(folder, sealed, private=PAIR.private, line=LINE):
    pieces = unsealing.open_file(
        private, folder / sealed.name, line, size=sealed.size, sha256=sealed.sha256
    )
    return b"".join(pieces)


@pytest.mark.parametrize("size", [0, 1, 1023, 65_536, 3_000_001])
def test_a_file_comes_back_byte_for_byte(tmp_path, size):
    data = (MARKER + os.urandom(size))[:size]
    sealed = seal(tmp_path, data)
    assert (sealed.size, sealed.sha256) == (size, hashlib.sha256(data).hexdigest())
    assert read(tmp_path, sealed) == data


def test_no_clear_byte_is_on_the_disk_at_any_moment(tmp_path):
    stream = SealingStream(tmp_path, "b" * 32, [PAIR.public], LINE)
    for _ in range(200):
        stream.push(MARKER * 2000)
        assert all(MARKER not in path.read_bytes() for path in tmp_path.rglob("*"))
    stream.finish()
    assert all(MARKER not in path.read_bytes() for path in tmp_path.rglob("*"))


def test_the_time_of_a_file_is_its_day_and_its_mode_is_private(tmp_path):
    path = tmp_path / seal(tmp_path, b"x").name
    assert path.stat().st_mtime % 86400 == 0
    assert tmp_path.stat().st_mtime % 86400 == 0
    assert path.stat().st_mode & 0o077 == 0


def test_sizes_of_files_fall_into_few_steps(tmp_path):
    sizes = {seal(tmp_path, b"x" * n, name=f"{n:032d}").stored_size for n in range(2000, 3900, 100)}
    # age adds a stanza of random length to the header; the payload itself has one size.
    assert max(sizes) - min(sizes) < 400
    assert padding.padded_length(2000 + len(LINE)) == padding.padded_length(3800 + len(LINE))


def test_an_aborted_upload_leaves_nothing(tmp_path):
    stream = SealingStream(tmp_path, "c" * 32, [PAIR.public], LINE)
    stream.push(b"half a file" * 100_000)
    stream.abort()
    stream.abort()
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_is_reported_and_leaves_nothing(tmp_path):
    stream = SealingStream(tmp_path, "d" * 32, [PAIR.public], LINE)
    os.close(stream._file.handle.fileno())
    with pytest.raises(SealingFailed):
        for _ in range(400):
            stream.push(b"y" * 65_536)
        stream.finish()
    assert list(tmp_path.iterdir()) == []


def test_altered_cut_swapped_and_foreign_files_are_refused(tmp_path):
    sealed = seal(tmp_path, os.urandom(200_000))
    path = tmp_path / sealed.name
    whole = path.read_bytes()
    with pytest.raises(Damaged):
        read(tmp_path, sealed, private=new_pair().private)
    with pytest.raises(Damaged):
        read(tmp_path, sealed, line=Context(uuid4(), "media", 0, "file").line())
    for wrong in (whole[:-1], whole[:100_000], whole[:150_000] + b"\0" + whole[150_001:], b""):
        path.write_bytes(wrong)
        with pytest.raises(Damaged):
            read(tmp_path, sealed)


def test_a_reader_who_leaves_early_holds_no_thread(tmp_path):
    sealed = seal(tmp_path, os.urandom(5_000_000))
    before = threading.active_count()
    pieces = unsealing.open_file(
        PAIR.private, tmp_path / sealed.name, LINE, size=sealed.size, sha256=sealed.sha256
    )
    next(pieces)
    pieces.close()
    assert threading.active_count() == before


_ENDLESS = """
import sys, time
from pathlib import Path
from rasd.vault.crypto.keypair import new_pair
from rasd.vault.crypto.stream import SealingStream
stream = SealingStream(Path(sys.argv[1]), "a" * 32, [new_pair().public], b"line\\n")
for _ in range(300):
    stream.push(b"MARKER-of-a-clear-upload" * 5000)
print("pushed", flush=True)
time.sleep(60)
"""


def test_a_kill_amid_an_upload_leaves_a_sealed_part_and_no_file(tmp_path):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    process = subprocess.Popen(
        [sys.executable, "-c", _ENDLESS, str(tmp_path)], env=environment, stdout=subprocess.PIPE
    )
    assert process.stdout.readline() == b"pushed\n"
    time.sleep(0.2)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    (part,) = tmp_path.iterdir()
    assert part.name.endswith(".part")
    assert part.stat().st_size > 0
    assert MARKER not in part.read_bytes()
