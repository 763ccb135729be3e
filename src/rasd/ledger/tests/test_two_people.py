"""The two-person rule, attacked from code and from SQL."""

import uuid

import pytest
from django.db import IntegrityError, connection, transaction

from rasd.ledger import actions, canonical, statuses
from rasd.ledger.commitment import commit, new_salt
from rasd.ledger.desk_reader import DeskReader
from rasd.ledger.errors import PolicyBroken, SamePerson
from rasd.ledger.factories import APPROVER, PROPOSER, publish_sample, register_kinds
from rasd.ledger.models import DerivedRule, Publication
from rasd.ledger.verify import verify_log

pytestmark = pytest.mark.django_db
PEOPLE = {"proposed_by": PROPOSER, "approved_by": APPROVER}


@pytest.mark.parametrize(
    ("proposed_by", "approved_by"),
    [
        (PROPOSER, PROPOSER),
        (PROPOSER, None),
        (None, APPROVER),
        (None, None),
        (PROPOSER, uuid.UUID(str(PROPOSER).upper())),
        (str(PROPOSER), str(PROPOSER).upper()),
        (PROPOSER, str(PROPOSER)),
        (PROPOSER, str(APPROVER)),
        (0, 1),
        ("", "x"),
    ],
)
def test_one_person_cannot_publish_alone(proposed_by, approved_by):
    with pytest.raises(SamePerson):
        publish_sample(proposed_by=proposed_by, approved_by=approved_by)
    assert not Publication.objects.exists()


def test_one_person_cannot_correct_or_destroy_alone():
    first = publish_sample()
    with pytest.raises(SamePerson):
        publish_sample(ref=first.ref, destroys=(1,), approved_by=PROPOSER)
    first.refresh_from_db()
    assert first.body is not None


@pytest.mark.parametrize(
    "assignment",
    [
        "proposed_by = approved_by",
        "approved_by = proposed_by",
        "proposed_by = NULL",
        "approved_by = NULL",
        "policy = 'derived'",
        "policy = 'none'",
        "policy = NULL",
        "salt = NULL",
        "body = NULL",
        "version = 0",
    ],
)
def test_the_database_itself_refuses_to_break_the_rule(assignment):
    publish_sample()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE ledger_publication SET {assignment}")


@pytest.mark.parametrize("same", ["proposed_by", "approved_by"])
def test_a_row_of_one_person_cannot_be_inserted_past_the_gate(same):
    row = publish_sample()
    person = getattr(row, same)
    row.seq, row.version, row.salt = 1, 2, new_salt()
    row.proposed_by = row.approved_by = person
    with pytest.raises(IntegrityError), transaction.atomic():
        Publication.objects.bulk_create([row])


def test_a_row_inserted_past_the_gate_with_two_names_is_found():
    row = publish_sample()
    row.seq, row.version, row.salt = 1, 2, new_salt()
    Publication.objects.bulk_create([row])
    codes = {finding.code for finding in verify_log(DeskReader())}
    assert {"unsigned", "approval", "version"} <= codes


def test_names_swapped_for_others_later_are_found():
    publish_sample()
    Publication.objects.update(approved_by=uuid.uuid4())
    assert [finding.code for finding in verify_log(DeskReader())] == ["approval"]


def publish_count(rule, **changes):
    body = {"signatures": 120}
    salt = new_salt()
    given = {
        "kind": "sample_count",
        "ref": None,
        "year": 2026,
        "status": statuses.RECORDED,
        "body": body,
        "salt": salt,
        "commitment": commit(salt, canonical.dumps(body)),
        "rule": rule,
    }
    return actions.publish(**{**given, **changes})


@pytest.fixture
def rule():
    register_kinds()
    body = {"does": "publish the count of signatures"}
    return actions.approve_rule(name="count", kind="sample_count", body=body, **PEOPLE)


def test_a_machine_publishes_under_a_rule_that_two_people_approved(rule):
    row = publish_count(rule)
    assert (row.policy, row.rule, row.proposed_by, row.approved_by) == (
        "derived",
        rule,
        PROPOSER,
        APPROVER,
    )
    assert verify_log(DeskReader()) == []


def test_a_machine_publishes_nothing_without_a_rule(rule):
    with pytest.raises(PolicyBroken):
        publish_count(None)
    with pytest.raises(PolicyBroken):
        publish_count(None, **PEOPLE)


def test_a_rule_cannot_replace_people_where_people_must_decide(rule):
    with pytest.raises(PolicyBroken):
        publish_sample(rule=rule)
    with pytest.raises(PolicyBroken):
        publish_sample(rule=rule, proposed_by=None, approved_by=None)


def test_a_rule_serves_its_own_kind_only(rule):
    other = actions.approve_audit_heads(**PEOPLE)
    with pytest.raises(PolicyBroken):
        publish_count(other)


def test_a_rule_that_nobody_approved_is_no_rule():
    register_kinds()
    invented = DerivedRule(seq=0, name="count", version=1, kind="sample_count", **PEOPLE)
    with pytest.raises(PolicyBroken):
        publish_count(invented)


def test_a_rule_replaced_by_a_newer_one_is_out_of_force(rule):
    newer = actions.approve_rule(name="count", kind="sample_count", body={"does": "less"}, **PEOPLE)
    assert newer.version == 2
    with pytest.raises(PolicyBroken):
        publish_count(rule)
    assert publish_count(newer).rule == newer


def test_a_derived_entry_cannot_name_people_who_did_not_approve_its_rule(rule):
    with pytest.raises(PolicyBroken):
        publish_count(rule, proposed_by=uuid.uuid4(), approved_by=APPROVER)


def test_one_person_cannot_approve_a_rule_alone():
    register_kinds()
    with pytest.raises(SamePerson):
        actions.approve_rule(
            name="x", kind="sample_count", body={}, proposed_by=PROPOSER, approved_by=PROPOSER
        )
    with pytest.raises(PolicyBroken):
        actions.approve_rule(name="x", kind="sample", body={}, **PEOPLE)


@pytest.mark.parametrize("assignment", ["proposed_by = approved_by", "approved_by = NULL"])
def test_the_database_refuses_a_rule_of_one_person(rule, assignment):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE ledger_derivedrule SET {assignment}")


def test_a_rule_rewritten_after_its_approval_is_found(rule):
    publish_count(rule)
    DerivedRule.objects.update(body=b'{"does":"anything"}')
    assert "rule" in {finding.code for finding in verify_log(DeskReader())}
