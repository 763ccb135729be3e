import sqlite3
from contextlib import closing

import pytest

from rasd.atlas import meta, store
from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.follow import FollowError, LedgerSource, StoreSource, follow, rebuild
from rasd.atlas.reader import PublicReader
from rasd.ledger import queries as ledger
from rasd.ledger.models import Checkpoint, Publication
from rasd.ledger.verify import verify_log

MARKER = "zzqmarkerqzz"


def shown(path=None):
    rows = store.connect(path).execute("SELECT ref, version, status FROM record ORDER BY ref")
    return [tuple(row) for row in rows]


def test_an_empty_ledger_makes_an_empty_store(site):
    assert follow() == 0
    assert site.is_file()
    assert shown() == []


def test_a_store_that_is_not_there_yet_reads_as_empty(site):
    assert shown() == []
    publish_case()
    follow()
    assert shown() == [("IQ-2019-0001", 1, "documented")]


def test_following_applies_each_entry_once(site):
    publish_case()
    publish_case(started="2020-03")
    assert follow() == 2
    assert follow() == 0
    publish_case("IQ-2019-0001", status="verified")
    assert follow() == 1
    assert shown() == [("IQ-2019-0001", 2, "verified"), ("IQ-2020-0001", 1, "documented")]
    assert verify_log(PublicReader(site)) == []


def test_the_public_log_carries_the_same_head_as_the_ledger(site):
    publish_case()
    publish_case()
    follow()
    head = list(PublicReader(site).heads())[-1]
    assert head.note == ledger.latest_checkpoint().note
    assert PublicReader(site).vkey() == ledger.log_vkey()


def test_many_entries_come_in_batches_that_each_end_at_a_signed_head(site, monkeypatch):
    from rasd.atlas.follow import follower

    monkeypatch.setattr(follower, "HEADS_AT_ONCE", 3)
    for number in range(8):
        publish_case(started=f"2019-10-0{number + 1}")
    steps = []
    assert follow(progress=steps.append) == 8
    assert steps == [3, 6, 8]
    assert verify_log(PublicReader(site)) == []


def test_a_store_of_another_version_is_built_anew(site):
    publish_case()
    follow()
    with closing(sqlite3.connect(site)) as db:
        db.execute("PRAGMA user_version = 1")
    publish_case()
    assert follow() == 2
    assert len(shown()) == 2


def test_a_file_that_is_no_database_is_built_anew(site):
    site.parent.mkdir(parents=True)
    site.write_bytes(b"not a database at all" * 100)
    publish_case()
    assert follow() == 1
    assert len(shown()) == 1


def test_readers_see_the_new_file_after_a_rebuild(site):
    publish_case()
    follow()
    before = store.connect()
    assert rebuild() == 1
    assert store.connect() is not before
    assert shown() == [("IQ-2019-0001", 1, "documented")]
    assert [p.name for p in site.parent.iterdir() if p.suffix == ".new"] == []


def test_the_readers_connection_cannot_write(site):
    follow()
    with pytest.raises(sqlite3.OperationalError):
        store.connect().execute("DELETE FROM record")


def test_a_copy_follows_another_public_store(site, tmp_path):
    copy = tmp_path / "mirror" / "copy.sqlite3"
    publish_case()
    follow()
    assert follow(StoreSource(site), path=copy) == 1
    publish_case("IQ-2019-0001", status="disputed")
    publish_case()
    follow()
    assert follow(StoreSource(site), path=copy) == 2
    assert shown(copy) == shown(site)
    assert verify_log(PublicReader(copy)) == []


def test_destruction_leaves_no_byte_of_the_text_in_the_store_or_its_copy(site, tmp_path):
    copy = tmp_path / "copy.sqlite3"
    publish_case(title={"en": f"Title {MARKER}"}, summary={"en": f"About {MARKER} " * 50})
    publish_case()
    follow()
    follow(StoreSource(site), path=copy)
    assert MARKER.encode() in site.read_bytes() and MARKER.encode() in copy.read_bytes()

    retract_case("IQ-2019-0001", destroys=(1,), reason="For safety")
    assert follow() == 1
    assert follow(StoreSource(site), path=copy) == 1

    for path in (site, copy):
        assert MARKER.encode() not in path.read_bytes()
        assert MARKER not in words(path)
        assert verify_log(PublicReader(path)) == []
        row = store.connect(path).execute("SELECT ref, reason, safety FROM retraction").fetchone()
        assert tuple(row) == ("IQ-2019-0001", '{"en": "For safety"}', 1)
        assert shown(path) == [("IQ-2019-0002", 1, "documented")]


def words(path):
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, record_fts, 'row')")
        return {row[0] for row in db.execute("SELECT term FROM temp.seen")}


def test_a_copy_that_starts_after_the_destruction_gets_the_tombstone_and_no_text(site, tmp_path):
    publish_case(title={"en": MARKER})
    retract_case("IQ-2019-0001", destroys=(1,))
    follow()
    copy = tmp_path / "copy.sqlite3"
    assert follow(StoreSource(site), path=copy) == 2
    assert MARKER.encode() not in copy.read_bytes()
    assert verify_log(PublicReader(copy)) == []


def test_an_erasing_that_was_cut_off_is_finished_at_the_next_turn(site):
    publish_case(title={"en": MARKER})
    follow()
    with closing(store.open_writer(site)) as db:
        meta.put(db, "erase_due", "yes")
    follow()
    assert meta.get(store.connect(), "erase_due") == ""


def test_a_record_published_again_after_its_retraction_is_shown_again(site):
    publish_case()
    retract_case("IQ-2019-0001")
    publish_case("IQ-2019-0001", status="verified")
    follow()
    assert shown() == [("IQ-2019-0001", 3, "verified")]
    assert store.connect().execute("SELECT count(*) FROM retraction").fetchone()[0] == 0


def test_a_changed_body_is_not_followed(site):
    publish_case()
    publish_case()
    Publication.objects.filter(seq=1).update(body=b'{"schema":"rasd.case/1"}')
    with pytest.raises(FollowError, match="entry 1: the body"):
        follow()


def test_a_rewritten_log_is_not_followed(site):
    publish_case()
    publish_case()
    follow()
    Checkpoint.objects.all().delete()
    Publication.objects.all().delete()
    with pytest.raises(FollowError, match="already seen"):
        follow()
    assert len(shown()) == 2


def test_another_logs_key_is_refused(site):
    publish_case()
    follow()

    class Other(LedgerSource):
        def vkey(self):
            return "other.log+" + super().vkey().split("+", 1)[1]

    publish_case()
    with pytest.raises(FollowError, match="another key"):
        follow(Other())
