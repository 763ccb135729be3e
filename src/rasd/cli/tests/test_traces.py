"""The queue and the journal tell nobody at what time something happened."""

import sqlite3
from contextlib import closing

import pytest
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from rasd.cli.serving.traces import empty_journal, remove_traces
from rasd.cli.serving.worker import work_off


@task
def goes_well() -> None:
    return None


@task
def goes_wrong() -> None:
    raise ValueError


@pytest.mark.django_db(transaction=True)
def test_runs_that_went_well_are_forgotten_and_failed_ones_keep_only_their_day():
    goes_well.enqueue()
    goes_wrong.enqueue()
    work_off()
    assert DBTaskResult.objects.count() == 2
    remove_traces()
    left = DBTaskResult.objects.get()
    assert left.task_path.endswith("goes_wrong")
    for moment in (left.enqueued_at, left.started_at, left.finished_at):
        assert (moment.minute, moment.second, moment.microsecond) == (0, 0, 0)


def test_what_was_deleted_is_neither_in_the_database_nor_in_its_journal(tmp_path):
    path = tmp_path / "store.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA secure_delete=ON")
        database.execute("CREATE TABLE wrap (blob)")
        database.execute("INSERT INTO wrap VALUES ('the-wrapped-key')")
        empty_journal(str(path))
        assert b"the-wrapped-key" in path.read_bytes()
        database.execute("DELETE FROM wrap")
        empty_journal(str(path))
        assert b"the-wrapped-key" not in path.read_bytes()
        assert (tmp_path / "store.sqlite3-wal").stat().st_size == 0


def test_a_reader_at_work_is_not_disturbed(tmp_path):
    path = tmp_path / "store.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE word (text)")
        database.execute("INSERT INTO word VALUES ('one')")
        database.execute("BEGIN")
        assert database.execute("SELECT text FROM word").fetchone() == ("one",)
        empty_journal(str(path))
        assert database.execute("SELECT text FROM word").fetchone() == ("one",)
