"""The documented Iraqi record: whole, in three languages, sourced, and published once."""

import pytest

from rasd.kernel.localized import LANGUAGES
from rasd.ledger.actions import create_log_key
from rasd.ledger.models import Publication
from rasd.outages import shipped
from rasd.outages.shipped.publishing import publish_records
from rasd.people.factories import found_groups, make_account, unlocked
from rasd.people.models import Role
from rasd.vault.access import using
from rasd.vault.keyd.service import Service
from rasd.vault.keyd.transports import LocalTransport


@pytest.fixture
def two_people(transactional_db):
    create_log_key()
    accounts = [make_account("proposer", Role.VERIFIER), make_account("approver", Role.EDITOR)]
    found_groups(*accounts)
    with using(LocalTransport(Service(), joins_transactions=True)):
        yield [unlocked(account) for account in accounts]


def test_each_record_is_published_once_and_whole(two_people):
    records = [one for one in shipped.records() if one.key.startswith("2019-10")]
    names = dict(zip(("proposer", "approver"), two_people, strict=True), demonstration=True)
    refs = list(publish_records(records, **names))
    assert refs == ["IQO-2019-0001", "IQO-2019-0002", "IQO-2019-0003"]
    assert list(publish_records(records, **names)) == ["", "", ""]
    assert Publication.objects.filter(kind="outage").count() == 3


def test_each_record_has_its_words_in_three_languages_and_a_source_for_each_line():
    for one in shipped.records():
        for words in (one.facts.title, one.facts.summary, one.part.cannot_say):
            assert set(words) == set(LANGUAGES), one.key
        lines = (*one.part.claims, *one.part.states, *one.part.observations)
        assert one.sources and all(line.source <= len(one.sources) for line in lines), one.key
        assert one.part.observations, one.key
