"""A copy that follows the log by its queries alone, as the public store and mirrors do."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rasd.ledger import queries, statuses
from rasd.ledger.factories import publish_sample
from rasd.ledger.header import Header
from rasd.ledger.reader import LogReader
from rasd.ledger.records import Entry, SignedHead
from rasd.ledger.verify import verify_log

pytestmark = pytest.mark.django_db


class Copy(LogReader):
    """Entries and checkpoints in memory; nothing of the desk."""

    def __init__(self, vkey: str) -> None:
        self.key = vkey
        self.kept: list[Entry] = []
        self.signed: list[SignedHead] = []

    def follow(self, batch: int = 2) -> None:
        while entries := queries.entries_after(len(self.kept) - 1, limit=batch):
            for entry in entries:
                self.kept.append(replace(entry, columns=None))
                self._destroy(Header.from_bytes(entry.header))
        self.signed += queries.heads_after(self.signed[-1].size if self.signed else 0)

    def _destroy(self, header: Header) -> None:
        for place, entry in enumerate(self.kept):
            old = Header.from_bytes(entry.header)
            if old.ref == header.ref and old.version in header.destroys:
                self.kept[place] = replace(entry, salt=None, body=None)

    def vkey(self) -> str:
        return self.key

    def entries(self) -> Iterator[Entry]:
        return iter(self.kept)

    def heads(self) -> Iterator[SignedHead]:
        return iter(self.signed)


@pytest.fixture
def copy():
    return Copy(queries.log_vkey())


def test_a_copy_that_followed_verifies_without_the_desk(copy):
    for _ in range(5):
        publish_sample()
    copy.follow()
    assert len(copy.kept) == 5
    assert verify_log(copy) == []


def test_a_destruction_reaches_a_copy_that_already_had_the_body(copy):
    first = publish_sample(body={"text": "endangers someone"})
    copy.follow()
    publish_sample(ref=first.ref, status=statuses.RETRACTED, destroys=(1,))
    copy.follow()
    assert copy.kept[0].body is None and copy.kept[0].salt is None
    assert not any(b"endangers" in (entry.body or b"") for entry in copy.kept)
    assert verify_log(copy) == []


def test_a_copy_made_after_the_destruction_never_sees_the_body(copy):
    first = publish_sample(body={"text": "endangers someone"})
    publish_sample()
    publish_sample(ref=first.ref, status=statuses.RETRACTED, destroys=(1,))
    copy.follow()
    assert copy.kept[0].body is None
    assert verify_log(copy) == []


def test_a_copy_that_kept_what_should_be_destroyed_is_found_out(copy):
    first = publish_sample()
    copy.follow()
    disobedient = copy.kept[0]
    publish_sample(ref=first.ref, status=statuses.RETRACTED, destroys=(1,))
    copy.follow()
    copy.kept[0] = disobedient
    assert [finding.code for finding in verify_log(copy)] == ["not-destroyed"]


def test_a_copy_that_invents_an_entry_is_found_out(copy):
    publish_sample()
    copy.follow()
    copy.kept.append(replace(copy.kept[0], seq=1))
    assert {"version", "unsigned"} <= {finding.code for finding in verify_log(copy)}
