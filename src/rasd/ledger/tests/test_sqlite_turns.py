import threading

import pytest
from django.db import DatabaseError, connection, transaction

from rasd.ledger.models import AuditEntry

pytestmark = [
    pytest.mark.one_database,
    pytest.mark.django_db(transaction=True),
]


def add(seq):
    AuditEntry.objects.create(
        seq=seq,
        day="2026-01-01",
        verb="x",
        sealed=b"",
        previous=bytes(32),
        hash=seq.to_bytes(32, "big"),
    )


def at_once(number, act):
    failures = []

    def run(n):
        try:
            act(n)
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[n]) for n in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return failures


def test_many_threads_that_write_at_once_all_succeed():
    def write(n):
        with transaction.atomic():
            add(n)

    assert at_once(60, write) == []
    assert AuditEntry.objects.count() == 60


def test_a_writer_that_fails_gives_its_turn_back():
    def fail_then_write(n):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            add(n)
            raise ZeroDivisionError
        with transaction.atomic():
            add(n)

    assert at_once(8, fail_then_write) == []
    assert AuditEntry.objects.count() == 8


def test_a_connection_closed_in_the_middle_gives_its_turn_back():
    def leave(n):
        with pytest.raises(DatabaseError), transaction.atomic():
            add(n)
            connection.close()
            add(n)

    def write(n):
        with transaction.atomic():
            add(n)

    assert at_once(1, leave) == []
    assert at_once(4, write) == []
    assert AuditEntry.objects.count() == 4
