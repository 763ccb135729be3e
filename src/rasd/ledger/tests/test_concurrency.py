from threading import Barrier, Thread

import pytest
from django.db import connection, transaction

from rasd.ledger import actions, queries
from rasd.ledger.desk_reader import DeskReader
from rasd.ledger.factories import publish_sample
from rasd.ledger.models import AuditEntry, Publication
from rasd.ledger.verify import verify_log

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS, EACH = 4, 5


def at_once(act) -> list[Exception]:
    """Run `act(number)` in several threads that start together; return what went wrong."""
    together, wrong = Barrier(WRITERS), []

    def work(number: int) -> None:
        try:
            together.wait()
            for _ in range(EACH):
                act(number)
        except Exception as error:
            wrong.append(error)
        finally:
            connection.close()

    threads = [Thread(target=work, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return wrong


def test_many_publishing_at_once_make_one_log_without_gaps():
    assert at_once(lambda number: publish_sample()) == []
    rows = Publication.objects.order_by("seq")
    assert [row.seq for row in rows] == list(range(WRITERS * EACH))
    numbers = [int(row.ref.rsplit("-", 1)[1]) for row in rows]
    assert numbers == list(range(1, WRITERS * EACH + 1))
    assert verify_log(DeskReader()) == []


def test_corrections_of_one_record_at_once_get_versions_in_order():
    ref = publish_sample().ref
    assert at_once(lambda number: publish_sample(ref=ref)) == []
    assert [row.version for row in queries.versions(ref)] == list(range(1, WRITERS * EACH + 2))
    assert verify_log(DeskReader()) == []


def test_acts_recorded_before_and_after_publishing_never_wait_for_each_other():
    def act(number: int) -> None:
        with transaction.atomic():
            if number % 2:
                actions.append_audit(verb="case.approved", sealed=b"x")
            publish_sample()
            actions.append_audit(verb="case.published", sealed=b"x")

    assert at_once(act) == []
    assert AuditEntry.objects.count() == WRITERS * EACH * 2 + WRITERS // 2 * EACH
    assert verify_log(DeskReader()) == []


def test_a_publication_whose_transaction_fails_leaves_nothing_behind():
    publish_sample()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        publish_sample()
        raise ZeroDivisionError
    assert queries.size() == 1
    assert verify_log(DeskReader()) == []
    assert publish_sample().ref.endswith("-0002"), "the ref that nobody saw is given again"
