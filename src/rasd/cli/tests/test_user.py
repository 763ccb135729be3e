"""`./rasd user`: the first members, and who holds the keys."""

import pytest
from django.utils import translation

from rasd.cli.main import main
from rasd.ledger.models import DerivedRule
from rasd.people.factories import PASSPHRASE, PASSWORD, make_account
from rasd.people.groups import ALL
from rasd.people.models import Account, Role
from rasd.people.queries import roles_of
from rasd.vault.models import Group
from rasd.vault.queries import members_of


@pytest.fixture
def secrets(monkeypatch):
    """What scripts give instead of typing."""
    monkeypatch.setenv("RASD_PASSWORD_FIRST_ONE", PASSWORD)
    monkeypatch.setenv("RASD_PASSPHRASE_FIRST_ONE", PASSPHRASE)


def test_an_account_is_added_with_its_roles_and_its_code_is_shown(db, secrets, capsys):
    assert main(["user", "add", "first-one", "--role", "editor", "--role", "operator"]) == 0
    assert "first-one: recovery code" in capsys.readouterr().out
    roles = roles_of(Account.objects.get(handle="first-one"))
    assert roles == {Role.EDITOR, Role.OPERATOR}


def test_what_is_wrong_is_said_and_nothing_is_added(db, secrets, capsys, monkeypatch):
    monkeypatch.setenv("RASD_PASSPHRASE_FIRST_ONE", "short")
    assert main(["user", "add", "first-one"]) == 1
    assert "16 characters or more" in capsys.readouterr().err
    monkeypatch.setenv("RASD_PASSWORD_FIRST_ONE", "short")
    assert main(["user", "add", "first-one"]) == 1
    assert "too short" in capsys.readouterr().err
    assert not Account.objects.exists()


def test_the_desk_is_founded_once_by_two_who_read(db, capsys):
    first = make_account("first", Role.EDITOR)
    second = make_account("second", Role.VERIFIER)
    make_account("operator", Role.OPERATOR)
    for handles in (["first"], ["first", "first"], ["first", "nobody"], ["first", "operator"]):
        assert main(["user", "found", *handles]) == 1, handles
        assert not Group.objects.exists()
    assert main(["user", "found", "first", "second"]) == 0
    for slug in ALL:
        assert members_of(slug) == {first.pk, second.pk}
    assert {rule.proposed_by for rule in DerivedRule.objects.all()} == {first.pk}
    with translation.override("en"):
        assert main(["user", "found", "first", "second"]) == 1
    assert "founded before" in capsys.readouterr().err
