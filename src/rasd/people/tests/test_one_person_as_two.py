"""One person with an invented second account must not pass for two people."""

import pytest

from rasd.kernel.errors import Conflict, Refused
from rasd.kernel.secret import SecretText
from rasd.people import actions, queries
from rasd.people.actor import Actor
from rasd.people.factories import PASSPHRASE, PASSWORD, browser_of, make_account, unlocked
from rasd.people.models import Account, Closure, Role


def brought_in(by: Actor, handle: str, role: Role) -> Account:
    account, _recovery = actions.accept_invitation(
        token=actions.invite(by, role=role),
        handle=handle,
        password=SecretText(PASSWORD),
        passphrase=SecretText(PASSPHRASE),
    )
    return account


@pytest.fixture
def operator(desk):
    """An operator whom an editor let in to the team's own pages."""
    account = make_account("operator", Role.OPERATOR)
    actions.admit(desk["editor"], account=account)
    return unlocked(account)


def test_who_invited_someone_does_not_let_them_in_as_well(desk):
    friend = brought_in(desk["editor"], "friend", Role.VERIFIER)
    with pytest.raises(Conflict):
        actions.admit(desk["editor"], account=friend)
    door = f"/en/desk/people/{friend.pk}/admission/"
    inviters, others = (
        browser_of(desk[who]).get("/en/desk/people/").content.decode()
        for who in ("editor", "volunteer")
    )
    assert door not in inviters and "Someone else lets in whom you invited" in inviters
    assert door in others
    assert friend.pk not in queries.members_of("desk")
    actions.admit(desk["volunteer"], account=friend)
    assert friend.pk in queries.members_of("desk")


def test_an_invented_account_in_between_does_not_help(desk, operator):
    puppet = unlocked(brought_in(operator, "puppet", Role.OPERATOR))
    actions.set_roles(puppet, account=operator.account, roles=frozenset(Role))
    second = brought_in(puppet, "second-puppet", Role.OPERATOR)
    promoted = unlocked(operator.account)
    for account in (puppet.account, second):
        with pytest.raises(Conflict):
            actions.admit(promoted, account=account)
        assert account.pk not in queries.members_of("pages")


def test_who_was_let_in_by_others_vouches_for_their_guests(desk, operator):
    second = brought_in(desk["editor"], "second", Role.VERIFIER)
    actions.admit(desk["volunteer"], account=second)
    actions.set_roles(operator, account=second, roles=frozenset({Role.EDITOR}))
    third = brought_in(unlocked(second), "third", Role.VERIFIER)
    actions.admit(desk["editor"], account=third)
    assert third.pk in queries.members_of("desk")


def test_who_was_let_in_to_pages_alone_vouches_for_no_reader(desk, operator):
    second = brought_in(operator, "second", Role.OPERATOR)
    actions.admit(desk["editor"], account=second)
    reader = brought_in(unlocked(second), "reader", Role.EDITOR)
    actions.set_roles(unlocked(second), account=operator.account, roles=frozenset(Role))
    with pytest.raises(Conflict):
        actions.admit(unlocked(operator.account), account=reader)
    actions.admit(desk["editor"], account=reader)
    assert reader.pk in queries.members_of("desk")


def test_who_holds_no_keys_closes_nobodys_account(desk, operator):
    puppet = unlocked(brought_in(operator, "puppet", Role.EDITOR))
    with pytest.raises(Refused):
        actions.revoke_now(puppet, account=desk["editor"].account)
    assert not Closure.objects.exists()
