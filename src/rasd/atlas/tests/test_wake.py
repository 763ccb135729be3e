import threading

from rasd.atlas import queries, store
from rasd.atlas.factories import publish_case
from rasd.atlas.filters import Filters
from rasd.atlas.follow import StoreSource, follow, gathered
from rasd.ledger.models import Publication


def test_a_publication_is_public_as_soon_as_it_is_committed(
    site, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        publish_case()
    assert queries.record("IQ-2019-0001") is not None


def test_a_failed_wake_is_logged_and_the_next_one_catches_up(
    site, django_capture_on_commit_callbacks, caplog
):
    with django_capture_on_commit_callbacks():
        publish_case()
    salt = Publication.objects.get(seq=0).salt
    Publication.objects.update(salt=b"x" * 32)
    with django_capture_on_commit_callbacks(execute=True):
        publish_case()
    assert "following the ledger failed" in caplog.text
    assert queries.records(Filters()).total == 0
    Publication.objects.filter(seq=0).update(salt=salt)
    with django_capture_on_commit_callbacks(execute=True):
        publish_case()
    assert queries.records(Filters()).total == 3


def test_readers_are_answered_while_the_store_is_written(site, tmp_path):
    copy = tmp_path / "copy.sqlite3"
    for number in range(30):
        publish_case(started=f"2019-10-{number + 1:02}")
    follow()
    follow(StoreSource(site), path=copy)
    stop, seen, failures = threading.Event(), [], []

    def read():
        while not stop.is_set():
            try:
                with store.snapshot(copy) as db:
                    shown = db.execute("SELECT count(*) FROM record").fetchone()[0]
                    words = db.execute("SELECT count(*) FROM record_fts").fetchone()[0]
                seen.append(shown == words)
            except Exception as error:
                failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for _ in range(15):
        publish_case()
        follow()
        follow(StoreSource(site), path=copy)
    stop.set()
    for reader in readers:
        reader.join()
    assert not failures and seen and all(seen)


def test_an_importer_is_followed_once_at_its_end(site, django_capture_on_commit_callbacks):
    with gathered():
        with django_capture_on_commit_callbacks(execute=True):
            publish_case()
            publish_case()
        assert queries.records(Filters()).total == 0
    assert queries.records(Filters()).total == 2
