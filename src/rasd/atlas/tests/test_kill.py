"""A follower killed at any moment leaves a store that is whole and goes on where it stopped."""

import os
import signal
import subprocess
import sys
import time

import pytest
from tests.drills import drills

from rasd.atlas import meta, store
from rasd.atlas.factories import publish_case
from rasd.atlas.follow import StoreSource, follow
from rasd.atlas.reader import PublicReader
from rasd.ledger.verify import verify_log

FOLLOWER = """
import sys
from pathlib import Path
import django
django.setup()
from rasd.atlas.follow import StoreSource, apply, follow, follower
follower.HEADS_AT_ONCE = 4
apply.CHUNK = 2
class Slow(StoreSource):
    def entries_after(self, seq, limit):
        print("at", seq, flush=True)
        import time; time.sleep(0.05)
        return super().entries_after(seq, limit)
follow(Slow(Path(sys.argv[1])), path=Path(sys.argv[2]))
"""


def follower(source, copy):
    env = os.environ | {
        "RASD_ONLY": "public",
        "RASD_DATA_DIR": str(copy.parent),
        "DJANGO_SETTINGS_MODULE": "rasd.config.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    return subprocess.Popen(
        [sys.executable, "-c", FOLLOWER, str(source), str(copy)],
        env=env,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("lines_before_kill", [4, *drills(1, 7)])
def test_a_killed_follower_leaves_a_whole_store(site, tmp_path, lines_before_kill):
    copy = tmp_path / "mirror" / "copy.sqlite3"
    copy.parent.mkdir()
    follow(StoreSource(site), path=copy)  # an empty store, so that the next run writes in place
    for number in range(20):
        publish_case(started=f"2019-10-{number + 1:02}")
    follow()

    process = follower(site, copy)
    for _ in range(lines_before_kill):
        assert process.stdout.readline().startswith("at")
    process.send_signal(signal.SIGKILL)
    process.wait()

    applied = meta.applied_seq(store.connect(copy)) + 1
    assert applied % 4 == 0 and applied < 20
    assert store.connect(copy).execute("SELECT count(*) FROM record").fetchone()[0] == applied
    assert applied == 0 or verify_log(PublicReader(copy)) == []
    assert follow(StoreSource(site), path=copy) == 20 - applied
    assert verify_log(PublicReader(copy)) == []


@pytest.mark.parametrize("already_open", [True, False])
def test_a_reader_heals_a_write_that_was_cut_off(site, already_open):
    publish_case()
    follow()
    if already_open:
        store.connect(site).execute("SELECT * FROM record").fetchall()
    cut_off = """
import sqlite3, os, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size = 1")
db.execute("PRAGMA cache_spill = 1")
db.execute("BEGIN IMMEDIATE")
db.execute("UPDATE record SET status = 'half'")
for n in range(400):
    db.execute("INSERT INTO meta VALUES (?, ?)", (str(n), "x" * 4000))
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", cut_off, str(site)])
    assert site.with_name(site.name + "-journal").exists()
    assert PublicReader(site).vkey()
    status = store.connect(site).execute("SELECT status FROM record").fetchone()[0]
    assert status == "documented"


def test_two_followers_at_once_apply_everything_once(site, tmp_path):
    copy = tmp_path / "mirror" / "copy.sqlite3"
    copy.parent.mkdir()
    for number in range(12):
        publish_case(started=f"2019-10-{number + 1:02}")
    follow()
    started = time.monotonic()
    processes = [follower(site, copy) for _ in range(2)]
    assert [process.wait() for process in processes] == [0, 0]
    assert time.monotonic() - started < 60
    assert meta.applied_seq(store.connect(copy)) == 11
    assert verify_log(PublicReader(copy)) == []
