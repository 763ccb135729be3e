"""Whatever is changed in the stored log, `verify_log` says so."""

import pytest
from django.db import DatabaseError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rasd.ledger import actions, queries, statuses
from rasd.ledger.desk_reader import DeskReader
from rasd.ledger.factories import APPROVER, PROPOSER, publish_sample
from rasd.ledger.models import Checkpoint, Publication
from rasd.ledger.tests.damage import TABLES, stored_cells
from rasd.ledger.verify import verify_log

pytestmark = pytest.mark.django_db
over_real_rows = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100
)


@pytest.fixture
def log():
    """A small log with everything in it: corrections, a destruction, a rule, an audit head."""
    actions.approve_audit_heads(proposed_by=PROPOSER, approved_by=APPROVER)
    actions.append_audit(verb="report.opened", sealed=b"sealed details")
    first = publish_sample()
    publish_sample(ref=first.ref, status=statuses.VERIFIED)
    actions.publish_audit_head()
    publish_sample(year=2020, body={"title": {"ckb": "ڕاپۆرت"}})
    publish_sample(ref=first.ref, status=statuses.RETRACTED, destroys=(1, 2))
    assert verify_log(DeskReader()) == []
    return stored_cells()


class Undo(Exception):
    """Ends a savepoint, so that the next example starts from the whole log."""


def findings_after(cell, at: int, bit: int) -> list:
    found = []
    try:
        with transaction.atomic():
            cell.flip(at, bit)
            found = verify_log(DeskReader())
            raise Undo
    except Undo:
        return found
    except DatabaseError as error:
        return [f"the database refused it: {error}"]


@over_real_rows
@given(data=st.data())
def test_any_single_flipped_bit_is_found(log, data):
    cell = data.draw(st.sampled_from(log))
    at = data.draw(st.integers(0, len(cell.raw) - 1))
    bit = data.draw(st.integers(0, 7))
    assert findings_after(cell, at, bit), f"{cell} byte {at} bit {bit} went unseen"


def test_a_flipped_bit_is_found_in_every_column_of_every_table(log):
    columns = {(cell.table, cell.column): cell for cell in log}
    expected = sum(
        1 for model in TABLES for f in model._meta.local_concrete_fields if f.column is not None
    )
    assert len(columns) == expected, "the log in this test fills every column"
    for cell in columns.values():
        # 0x20 is the bit between capital and small letters: one id can be written in both.
        for at, bit in ((0, 5), (len(cell.raw) // 2, 5), (len(cell.raw) - 1, 0)):
            assert findings_after(cell, at, bit), f"{cell} byte {at} bit {bit} went unseen"


steps = st.lists(
    st.tuples(
        st.sampled_from(["publish", "correct", "retract", "destroy", "audit"]), st.integers(0)
    ),
    max_size=12,
)


@over_real_rows
@given(steps=steps)
def test_any_sequence_of_acts_leaves_a_log_that_verifies(steps):
    try:
        with transaction.atomic():
            perform(steps)
            assert verify_log(DeskReader()) == []
            raise Undo
    except Undo:
        pass


def perform(steps) -> None:
    refs: list[str] = []
    bodies: dict[str, list[int]] = {}
    for act, choice in steps:
        if act == "audit":
            actions.append_audit(verb="case.verified", sealed=choice.to_bytes(40, "big"))
            continue
        if act == "publish" or not refs:
            row = publish_sample(year=2019 + choice % 3)
            refs.append(row.ref)
        else:
            ref = refs[choice % len(refs)]
            destroys = tuple(bodies[ref]) if act == "destroy" else ()
            status = statuses.DISPUTED if act == "correct" else statuses.RETRACTED
            row = publish_sample(ref=ref, status=status, destroys=destroys)
            if destroys:
                bodies[ref].clear()
        bodies.setdefault(row.ref, []).append(row.version)


def test_a_log_cut_back_and_signed_again_is_found_by_who_kept_a_checkpoint():
    for _ in range(3):
        publish_sample()
    kept = queries.latest_checkpoint().note
    with transaction.atomic():
        Publication.objects.filter(seq=2).delete()
        Checkpoint.objects.filter(size=3).delete()
    findings = verify_log(DeskReader(), remembered=[kept])
    assert "cut-off" in {finding.code for finding in findings}


def test_a_log_rewritten_and_signed_again_is_found_by_who_kept_a_checkpoint():
    publish_sample()
    kept = queries.latest_checkpoint().note
    for model in TABLES[::-1]:
        model.objects.all().delete()
    publish_sample()
    assert verify_log(DeskReader()) == []
    findings = verify_log(DeskReader(), remembered=[kept])
    assert [finding.code for finding in findings] == ["rewritten"]


def test_a_kept_checkpoint_of_the_same_log_is_no_finding():
    publish_sample()
    kept = queries.latest_checkpoint().note
    publish_sample()
    assert verify_log(DeskReader(), remembered=[kept]) == []
    broken = verify_log(DeskReader(), remembered=["not a note"])
    assert [finding.code for finding in broken] == ["remembered"]


def test_another_logs_key_does_not_verify_this_log():
    from rasd.ledger.note import Signer

    publish_sample()
    vkey = str(Signer.generate("rasd.test/log").verifier)
    assert "signature" in {finding.code for finding in verify_log(DeskReader(vkey))}
    assert [f.code for f in verify_log(DeskReader("no key"))] == ["key"]


def test_verification_tells_how_far_it_is():
    for _ in range(3):
        publish_sample()
    heard: list[int] = []
    verify_log(DeskReader(), progress=heard.append)
    assert heard == [1, 2, 3]


def test_a_log_longer_than_a_page_is_read_whole(monkeypatch):
    from rasd.ledger import desk_reader

    for _ in range(7):
        publish_sample()
    for page in (1, 2, 3, 7, 8):
        monkeypatch.setattr(desk_reader, "PAGE", page)
        assert verify_log(DeskReader()) == []
