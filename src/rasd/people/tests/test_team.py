"""Who comes in, who may do what, and "revoke now"."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rasd.kernel.errors import Refused
from rasd.people import actions, queries
from rasd.people.factories import (
    PASSPHRASE,
    PASSWORD,
    browser_of,
    make_account,
    signed_in,
    unlocked,
)
from rasd.people.models import Account, Closure, Invitation, InvitationUse, Role, Session
from rasd.vault.crypto import member_key

JOIN = "/en/desk/join/"


@pytest.fixture
def operator(db, desk):
    return make_account("operator", Role.OPERATOR)


def invite(browser: Client, role: str = "volunteer") -> str:
    page = browser.post("/en/desk/people/invitation/", {"role": role})
    assert page.status_code == 200, page.status_code
    return re.search(r'recovery-code"><bdi dir="ltr">([^<]+)', page.content.decode())[1]


def join(token: str, handle: str = "new-one", **changes: str):
    form = {"token": token, "handle": handle, "password": PASSWORD, "passphrase": PASSPHRASE}
    return Client().post(JOIN, {**form, **changes})


def test_an_invitation_brings_someone_in_once(desk):
    token = invite(browser_of(desk["editor"]))
    assert 'name="handle"' in Client().post(JOIN, {"token": token}).content.decode()
    welcome = join(token).content.decode()
    assert "Your recovery code" in welcome and "new-one" in welcome
    assert queries.roles_of(Account.objects.get(handle="new-one")) == {Role.VOLUNTEER}
    again = join(token, "another-one")
    assert (
        again.status_code == 422 and "not an invitation that still works" in again.content.decode()
    )
    assert InvitationUse.objects.count() == 1


def test_an_invitation_ends_after_seven_days(desk, time_machine):
    token = invite(browser_of(desk["editor"]))
    from datetime import timedelta

    from rasd.kernel.clock import now

    time_machine.move_to(now() + timedelta(days=8))
    assert join(token).status_code == 422
    assert not Account.objects.filter(handle="new-one").exists()


def test_an_invitation_ends_with_the_account_that_gave_it(desk):
    token = invite(browser_of(desk["editor"]))
    actions.revoke_now(desk["editor-two"], account=desk["editor"].account)
    assert join(token).status_code == 422
    assert not Account.objects.filter(handle="new-one").exists()


def test_nobody_waits_for_the_keys_of_a_newcomer(desk, monkeypatch):
    token = invite(browser_of(desk["editor"]))
    inside = []

    def watched(*arguments, **named):
        inside.append(len(connection.atomic_blocks))
        return kdf(*arguments, **named)

    kdf = member_key.wrap_with_passphrase
    monkeypatch.setattr(member_key, "wrap_with_passphrase", watched)
    outside = len(connection.atomic_blocks)
    assert join(token).status_code == 200
    assert inside == [outside]


def test_the_team_page_asks_no_more_for_a_larger_team(desk, django_assert_max_num_queries):
    with CaptureQueriesContext(connection) as few:
        queries.members()
    for number in range(3):
        make_account(f"another-{number}", Role.VOLUNTEER)
    with django_assert_max_num_queries(len(few)):
        assert len(queries.members()) == 7


def test_what_was_typed_stays_when_joining_goes_wrong(desk):
    token = invite(browser_of(desk["editor"]))
    short = join(token, passphrase="short")
    assert short.status_code == 422 and 'value="new-one"' in short.content.decode()
    same = join(token, passphrase=PASSWORD)
    assert "must differ" in same.content.decode()
    taken = join(token, "editor")
    assert "This handle is taken." in taken.content.decode()
    assert not Account.objects.filter(handle="new-one").exists()


@pytest.mark.parametrize("role", ["editor", "operator"])
def test_editors_invite_no_editors_and_no_operators(desk, role):
    answer = browser_of(desk["editor"]).post("/en/desk/people/invitation/", {"role": role})
    assert answer.status_code == 404
    with pytest.raises(Refused):
        actions.invite(desk["editor"], role=Role(role))


def test_volunteers_and_verifiers_invite_nobody(desk):
    for who in ("volunteer", "verifier"):
        answer = browser_of(desk[who]).post("/en/desk/people/invitation/", {"role": "volunteer"})
        assert answer.status_code == 404


def test_a_newcomer_opens_nothing_before_someone_lets_them_in(desk, newcomer):
    assert "Nobody has let you in yet" in signed_in(newcomer).get("/en/desk/").content.decode()
    browser_of(desk["volunteer"]).post(f"/en/desk/people/{newcomer.pk}/admission/")
    assert queries.members_of("desk") >= {newcomer.pk}


def test_an_operator_is_let_in_to_the_teams_own_pages_alone_and_sees_no_reports(desk, operator):
    actions.admit(desk["editor"], account=operator)
    assert operator.pk in queries.members_of("pages")
    for group in ("desk", "audit"):
        assert operator.pk not in queries.members_of(group)
    page = signed_in(operator).get("/en/desk/")
    assert "Your role reads no reports" in page.content.decode()


def test_someone_not_let_in_lets_nobody_in(desk, newcomer):
    outsider = unlocked(newcomer)
    friend = make_account("friend", Role.VOLUNTEER)
    with pytest.raises(Refused):
        actions.admit(outsider, account=friend)
    assert friend.pk not in queries.members_of("desk")


def test_the_operator_gives_roles_to_others_and_none_to_themselves(desk, operator):
    browser, target = browser_of(unlocked(operator)), desk["volunteer"].account
    browser.post(f"/en/desk/people/{target.pk}/roles/", {"roles": ["verifier"]})
    assert queries.roles_of(target) == {Role.VERIFIER}
    own = browser.post(f"/en/desk/people/{operator.pk}/roles/", {"roles": ["operator", "editor"]})
    assert own.status_code == 404
    assert queries.roles_of(operator) == {Role.OPERATOR}


def test_with_locked_keys_an_operator_invites_nobody_and_gives_no_role(desk, operator):
    browser, target = signed_in(operator), desk["volunteer"].account
    roles = browser.post(f"/en/desk/people/{target.pk}/roles/", {"roles": ["editor"]})
    invitation = browser.post("/en/desk/people/invitation/", {"role": "operator"})
    for answer in (roles, invitation):
        assert "/desk/unlock/" in answer["Location"]
    assert queries.roles_of(target) == {Role.VOLUNTEER}
    assert not Invitation.objects.exists()


def test_nobody_else_gives_roles(desk):
    target = desk["volunteer"].account
    for who in ("volunteer", "verifier", "editor"):
        answer = browser_of(desk[who]).post(
            f"/en/desk/people/{target.pk}/roles/", {"roles": ["editor"]}
        )
        assert answer.status_code == 404
    assert queries.roles_of(target) == {Role.VOLUNTEER}


def test_revoke_now_is_asked_once_more_and_then_ends_everything(desk):
    victim, browser = desk["volunteer"].account, browser_of(desk["editor"])
    theirs = browser_of(desk["volunteer"])
    route = f"/en/desk/people/{victim.pk}/revocation/"
    assert "Revoke" in browser.get(route).content.decode()
    assert not Closure.objects.exists()
    browser.post(route)
    assert Closure.objects.get().account == victim
    assert not Session.objects.filter(account=victim).exists()
    assert victim.pk not in queries.members_of("desk") | queries.members_of("audit")
    assert "login" in theirs.get("/en/desk/")["Location"]
    again = Client().post("/en/desk/login/", {"login": "volunteer", "password": PASSWORD})
    assert "rasd-desk" not in again.cookies or "login" in again.get("Location", "login")
    browser.post(route)  # what a crash cut short may be asked again
    assert Closure.objects.count() == 1


def test_only_editors_revoke_and_nobody_themselves(desk):
    target = desk["verifier"].account
    for who in ("volunteer", "verifier"):
        answer = browser_of(desk[who]).post(f"/en/desk/people/{target.pk}/revocation/")
        assert answer.status_code == 404
    own = desk["editor"].account
    answer = browser_of(desk["editor"]).post(f"/en/desk/people/{own.pk}/revocation/")
    assert answer.status_code == 404
    assert not Closure.objects.exists()


def test_a_locked_editor_revokes_nothing_by_halves(desk):
    browser = signed_in(desk["editor"].account)
    answer = browser.post(f"/en/desk/people/{desk['volunteer'].id}/revocation/")
    assert answer["Location"].startswith("/en/desk/unlock/")
    assert not Closure.objects.exists()
