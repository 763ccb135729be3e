from datetime import date

import pytest

from rasd.kernel.registry import hooks
from rasd.ledger import actions, canonical, merkle, queries, statuses
from rasd.ledger.checkpoint import open_checkpoint
from rasd.ledger.commitment import commit, new_salt
from rasd.ledger.desk_reader import DeskReader
from rasd.ledger.errors import (
    ApprovalMismatch,
    BodyRefused,
    LogKeyMissing,
    SaltReused,
    UnknownKind,
    UnknownRef,
)
from rasd.ledger.factories import publish_sample
from rasd.ledger.header import Header
from rasd.ledger.models import AuditEntry, Checkpoint, Node, Publication
from rasd.ledger.verify import verify_log

pytestmark = pytest.mark.django_db


def test_an_empty_log_verifies():
    assert verify_log(DeskReader()) == []
    assert queries.size() == 0
    assert queries.latest_checkpoint() is None


def test_a_publication_gets_the_next_ref_of_its_year():
    refs = [publish_sample(year=year).ref for year in (2019, 2020, 2019, 2019)]
    assert refs == ["SAMPLE-2019-0001", "SAMPLE-2020-0001", "SAMPLE-2019-0002", "SAMPLE-2019-0003"]


def test_a_correction_is_the_next_version_of_the_same_ref():
    first = publish_sample()
    second = publish_sample(ref=first.ref, status=statuses.VERIFIED)
    assert (second.ref, second.version) == (first.ref, 2)
    assert [p.seq for p in queries.versions(first.ref)] == [0, 1]
    assert queries.current(first.ref) == second
    assert queries.current("SAMPLE-2019-9999") is None


def test_the_row_the_header_and_the_leaf_say_the_same(time_machine):
    time_machine.move_to("2026-03-04T22:30:00Z")
    row = publish_sample(body={"title": {"ar": "عيّنة"}})
    header = Header.from_bytes(bytes(row.header))
    assert header.day == date(2026, 3, 5), "the day is that of Baghdad"
    assert header.columns() == (row.kind, row.ref, 1, row.status, row.day, bytes(row.commitment))
    assert row.content == {"title": {"ar": "عيّنة"}}
    assert bytes(row.leaf_hash) == header.leaf_hash()


def test_every_publication_signs_a_checkpoint_over_the_whole_log():
    for size in range(1, 6):
        publish_sample()
        head = open_checkpoint(queries.latest_checkpoint().note, queries.log_vkey())
        assert head.size == queries.size() == size
        assert head.root == merkle.root(size, queries.node)


def test_anyone_can_check_that_an_entry_is_in_the_signed_log():
    for _ in range(7):
        publish_sample()
    head = open_checkpoint(queries.latest_checkpoint().note, queries.log_vkey())
    for entry in queries.entries_after(-1):
        path = queries.inclusion_proof(entry.seq)
        assert merkle.verify_inclusion(entry.leaf_hash, entry.seq, head.size, path, head.root)
    early = open_checkpoint(Checkpoint.objects.get(size=3).note, queries.log_vkey())
    path = queries.consistency_proof(3)
    assert merkle.verify_consistency(3, 7, early.root, head.root, path)


def test_a_follower_reads_on_from_where_it_stopped():
    for _ in range(5):
        publish_sample()
    assert [e.seq for e in queries.entries_after(-1, limit=2)] == [0, 1]
    assert [e.seq for e in queries.entries_after(1)] == [2, 3, 4]
    assert queries.entries_after(4) == []
    assert [head.size for head in queries.heads_after(3)] == [4, 5]


def test_listeners_hear_of_it_after_the_commit_only(django_capture_on_commit_callbacks):
    heard = []
    hooks.on("published", lambda seq: heard.append(seq))
    with django_capture_on_commit_callbacks(execute=True):
        row = publish_sample()
        assert heard == []
    assert heard == [row.seq]


def test_a_failing_listener_does_not_undo_a_publication(django_capture_on_commit_callbacks):
    def fail(seq):
        raise RuntimeError("a listener broke")

    hooks.on("published", fail)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            publish_sample()
    finally:
        hooks._listeners["published"].remove(fail)
    assert queries.size() == 1


def test_appending_stores_each_complete_subtree_once():
    for _ in range(8):
        publish_sample()
    assert Node.objects.count() == 8 + 4 + 2 + 1


@pytest.mark.parametrize("body", [{"x": 1.5}, {"x": None}, {"x": True}])
def test_a_body_that_cannot_be_hashed_the_same_everywhere_is_refused(body):
    with pytest.raises(canonical.CanonicalError):
        publish_sample(body=body, commitment=bytes(32))


def nothing_was_published() -> bool:
    return not Publication.objects.exists() and not AuditEntry.objects.exists()


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"status": "certain"}, BodyRefused),
        ({"status": statuses.RECORDED}, BodyRefused),
        ({"body": {"refuse": 1}}, BodyRefused),
        ({"body": {"text": "x" * 300_000}}, BodyRefused),
        ({"body": []}, BodyRefused),
        ({"kind": "rumour"}, UnknownKind),
        ({"ref": "SAMPLE-2019-0001"}, UnknownRef),
        ({"commitment": bytes(32)}, ApprovalMismatch),
        ({"salt": b"short", "commitment": bytes(32)}, ApprovalMismatch),
    ],
)
def test_what_is_refused_leaves_no_trace(changes, error):
    with pytest.raises(error):
        publish_sample(**changes)
    assert nothing_was_published()


def test_a_ref_of_another_kind_cannot_be_continued():
    actions.approve_audit_heads(**people())
    head = actions.publish_audit_head()
    with pytest.raises(UnknownRef):
        publish_sample(ref=head.ref)


def people():
    from rasd.ledger.factories import APPROVER, PROPOSER

    return {"proposed_by": PROPOSER, "approved_by": APPROVER}


def test_a_body_changed_after_the_approval_is_not_published():
    salt = new_salt()
    approved = commit(salt, canonical.dumps({"text": "as approved"}))
    with pytest.raises(ApprovalMismatch):
        publish_sample(salt=salt, commitment=approved, body={"text": "as changed"})
    assert nothing_was_published()


def test_a_salt_serves_one_publication_only():
    first = publish_sample()
    with pytest.raises(SaltReused):
        publish_sample(ref=first.ref, salt=bytes(first.salt))


def test_without_the_log_key_nothing_is_published(log_folder):
    log_folder.unlink()
    with pytest.raises(LogKeyMissing):
        publish_sample()
    assert nothing_was_published()


def test_a_clock_set_back_does_not_reorder_the_log(time_machine):
    time_machine.move_to("2026-03-04T12:00:00Z")
    publish_sample()
    time_machine.move_to("2026-03-01T12:00:00Z")
    assert publish_sample().day == date(2026, 3, 4)
    assert verify_log(DeskReader()) == []
