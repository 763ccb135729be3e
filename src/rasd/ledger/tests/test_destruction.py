from pathlib import Path

import pytest
from django.db import connection

from rasd.ledger import merkle, queries, statuses
from rasd.ledger.checkpoint import open_checkpoint
from rasd.ledger.desk_reader import DeskReader
from rasd.ledger.errors import NothingToDestroy
from rasd.ledger.factories import publish_sample
from rasd.ledger.header import Header, HeaderError
from rasd.ledger.models import Publication
from rasd.ledger.verify import verify_log

MARKER = "نصٌّ يعرّض شخصاً للخطر"


def retract(ref: str, destroys: tuple[int, ...], **changes) -> Publication:
    return publish_sample(ref=ref, status=statuses.RETRACTED, destroys=destroys, **changes)


@pytest.mark.django_db
def test_a_retraction_destroys_body_and_salt_and_leaves_a_tombstone():
    first = publish_sample()
    second = publish_sample(ref=first.ref)
    tombstone = retract(first.ref, (1, 2))
    for row in (first, second):
        row.refresh_from_db()
        assert row.body is None and row.salt is None and row.content is None
    assert Header.from_bytes(bytes(tombstone.header)).destroys == (1, 2)
    assert tombstone.content is not None
    assert verify_log(DeskReader()) == []


@pytest.mark.django_db
def test_proofs_made_before_the_destruction_still_hold():
    first = publish_sample()
    publish_sample()
    before = open_checkpoint(queries.latest_checkpoint().note, queries.log_vkey())
    path = queries.inclusion_proof(0)
    retract(first.ref, (1,))
    after = open_checkpoint(queries.latest_checkpoint().note, queries.log_vkey())
    leaf = queries.entries_after(-1)[0].leaf_hash
    assert merkle.verify_inclusion(leaf, 0, before.size, path, before.root)
    grown = queries.consistency_proof(before.size)
    assert merkle.verify_consistency(before.size, after.size, before.root, after.root, grown)


@pytest.mark.django_db
def test_only_the_named_versions_of_this_record_are_destroyed():
    first, other = publish_sample(), publish_sample()
    publish_sample(ref=first.ref)
    retract(first.ref, (1,))
    kept = [(e.seq, e.body is not None) for e in queries.entries_after(-1)]
    assert kept == [(0, False), (other.seq, True), (2, True), (3, True)]


@pytest.mark.django_db
def test_what_was_destroyed_cannot_be_destroyed_again():
    first = publish_sample()
    retract(first.ref, (1,))
    with pytest.raises(NothingToDestroy):
        retract(first.ref, (1,))


@pytest.mark.django_db
@pytest.mark.parametrize("versions", [(2,), (7,), (0,), (-1,)])
def test_a_version_that_is_not_earlier_cannot_be_destroyed(versions):
    first = publish_sample()
    with pytest.raises(HeaderError):
        retract(first.ref, versions)
    first.refresh_from_db()
    assert first.body is not None


@pytest.mark.django_db
def test_a_first_version_destroys_nothing():
    publish_sample()
    with pytest.raises(HeaderError):
        publish_sample(destroys=(1,))


@pytest.mark.django_db
def test_a_body_missing_without_a_tombstone_is_found():
    row = publish_sample()
    Publication.objects.update(salt=None, body=None)
    assert [(f.code, f.where) for f in verify_log(DeskReader())] == [
        ("body-missing", f"leaf {row.seq}")
    ]


@pytest.mark.django_db
def test_a_body_put_back_after_its_destruction_is_found():
    first = publish_sample()
    salt, body = bytes(first.salt), bytes(first.body)
    retract(first.ref, (1,))
    Publication.objects.filter(seq=0).update(salt=salt, body=body)
    assert "not-destroyed" in {finding.code for finding in verify_log(DeskReader())}


@pytest.mark.django_db(transaction=True)
def test_a_destroyed_text_is_in_no_file_of_the_database():
    def on_disk() -> bool:
        if connection.vendor != "sqlite":  # what its files keep until a vacuum is out of our reach
            return any(MARKER.encode() in bytes(p.body or b"") for p in Publication.objects.all())
        path = Path(connection.settings_dict["NAME"])
        files = [path, path.with_name(path.name + "-wal")]
        return any(MARKER.encode() in f.read_bytes() for f in files if f.exists())

    first = publish_sample(body={"text": MARKER * 40})
    assert on_disk(), "the test looks in the right place"
    retract(first.ref, (1,))
    assert not on_disk()
