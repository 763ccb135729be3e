from datetime import date, timedelta

import pytest
from django.db import connection

from rasd.kernel import clock
from rasd.ledger import actions, chain, queries
from rasd.ledger.desk_reader import DeskReader
from rasd.ledger.errors import PolicyBroken
from rasd.ledger.factories import APPROVER, PROPOSER, publish_sample
from rasd.ledger.models import AuditEntry
from rasd.ledger.tests.vectors import load
from rasd.ledger.verify import verify_log

pytestmark = pytest.mark.django_db


def codes() -> set[str]:
    return {finding.code for finding in verify_log(DeskReader())}


@pytest.fixture
def anchored():
    """A chain of four acts whose head stands in the public log."""
    actions.approve_audit_heads(proposed_by=PROPOSER, approved_by=APPROVER)
    for number in range(3):
        actions.append_audit(verb="report.opened", sealed=bytes([number]) * 40)
    return actions.publish_audit_head()


@pytest.mark.parametrize("link", load("audit")["links"])
def test_links_are_those_of_the_fixed_vector(link):
    found = chain.link(
        seq=link["seq"],
        day=date.fromisoformat(link["day"]),
        verb=link["verb"],
        sealed=bytes.fromhex(link["sealed"]),
        previous=bytes.fromhex(link["previous"]),
    )
    assert found.hex() == link["hash"]


def test_each_entry_holds_on_to_the_one_before():
    first = actions.append_audit(verb="report.opened", sealed=b"x")
    second = actions.append_audit(verb="report.opened", sealed=b"x")
    assert bytes(first.previous) == chain.GENESIS
    assert second.previous == first.hash
    assert verify_log(DeskReader()) == []


def test_the_head_of_the_day_names_the_last_act_and_nothing_else(anchored):
    assert anchored.content == {
        "schema": "rasd.audit-head/1",
        "head": bytes(AuditEntry.objects.get(seq=3).hash).hex(),
    }
    assert verify_log(DeskReader()) == []


def test_one_head_a_day_also_on_a_day_when_nothing_happened(anchored, time_machine):
    assert actions.publish_audit_head() is None
    time_machine.move_to(clock.now() + timedelta(days=1))
    assert actions.publish_audit_head().version == 1
    time_machine.shift(86_400)
    assert actions.publish_audit_head() is not None
    assert queries.size() == 3
    assert verify_log(DeskReader()) == []


def test_without_the_approval_of_two_people_no_head_is_published():
    with pytest.raises(PolicyBroken):
        actions.publish_audit_head()


def test_an_act_removed_from_the_middle_is_found(anchored):
    AuditEntry.objects.filter(seq=2).delete()
    assert "audit-order" in codes()


def test_a_chain_rewritten_whole_is_found_by_its_head_in_the_log(anchored):
    previous = chain.GENESIS
    for row in AuditEntry.objects.order_by("seq"):
        row.sealed = b"rewritten" if row.verb == "report.opened" else row.sealed
        row.previous = previous
        row.hash = previous = chain.link(
            seq=row.seq, day=row.day, verb=row.verb, sealed=bytes(row.sealed), previous=previous
        )
        row.save()
    assert codes() == {"audit-head"}


def test_a_chain_cut_short_is_found(anchored):
    AuditEntry.objects.filter(seq__gte=3).delete()
    assert {"audit-head", "approval"} <= codes()


def test_an_act_is_kept_exactly_when_its_transaction_is():
    from django.db import transaction

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        actions.append_audit(verb="report.opened", sealed=b"")
        raise ZeroDivisionError
    assert not AuditEntry.objects.exists()
    publish_sample()
    assert connection.in_atomic_block and AuditEntry.objects.count() == 1
