"""Unlocking is another step than signing in, and typed text survives a lock."""

from pathlib import Path

import pytest

from rasd.people.factories import PASSPHRASE, PASSWORD, browser_of, make_account, signed_in
from rasd.people.models import Role
from rasd.vault.access import local_keyd, using
from rasd.vault.keyd.transports import SocketTransport
from rasd.vault.models import Draft

UNLOCK = "/en/desk/unlock/"


@pytest.fixture
def keyd(team, demo):
    with local_keyd() as local:
        yield local


def test_the_login_password_unlocks_nothing(keyd, team):
    browser = signed_in(team[0])
    answer = browser.post(UNLOCK, {"passphrase": PASSWORD})
    assert answer.status_code == 422
    assert "This is not the passphrase" in answer.content.decode()
    assert "rasd-keys" not in answer.cookies


def test_the_passphrase_unlocks_and_the_capability_lives_in_this_browser_alone(keyd, team):
    here, there = signed_in(team[0]), signed_in(team[0])
    answer = here.post(UNLOCK, {"passphrase": PASSPHRASE})
    cookie = answer.cookies["rasd-keys"]
    assert cookie["httponly"] and cookie["samesite"] == "Strict" and not cookie["max-age"]
    assert "Lock now" in here.get("/en/desk/").content.decode()
    assert "Lock now" not in there.get("/en/desk/").content.decode()


def test_locking_forgets_the_keys_and_leaves_the_member_signed_in(keyd, team):
    browser = signed_in(team[0])
    capability = browser.post(UNLOCK, {"passphrase": PASSPHRASE}).cookies["rasd-keys"].value
    browser.post("/en/desk/lock/")
    browser.cookies["rasd-keys"] = capability  # a thief who kept it has nothing
    assert browser.get("/en/desk/search/")["Location"].startswith(UNLOCK)
    assert browser.get("/en/desk/").status_code == 200


def test_signing_out_locks_too(keyd, team):
    browser = signed_in(team[0])
    capability = browser.post(UNLOCK, {"passphrase": PASSPHRASE}).cookies["rasd-keys"].value
    browser.post("/en/desk/logout/")
    again = signed_in(team[0])
    again.cookies["rasd-keys"] = capability
    assert again.get("/en/desk/search/")["Location"].startswith(UNLOCK)


def test_one_members_capability_opens_nothing_for_another(keyd, team):
    browser = signed_in(team[0])
    capability = browser.post(UNLOCK, {"passphrase": PASSPHRASE}).cookies["rasd-keys"].value
    other = signed_in(team[1])
    other.cookies["rasd-keys"] = capability
    assert other.get("/en/desk/search/")["Location"].startswith(UNLOCK)


def test_after_unlocking_one_is_where_one_wanted_to_be_but_never_elsewhere(keyd, team):
    browser = signed_in(team[0])
    form = {"passphrase": PASSPHRASE, "next": "/en/desk/cases/?view=mine"}
    assert browser.post(UNLOCK, form)["Location"] == "/en/desk/cases/?view=mine"
    form["next"] = "https://elsewhere.example/"
    assert browser.post(UNLOCK, form)["Location"] == "/en/desk/"


def test_text_typed_while_the_keys_were_locked_comes_back_and_is_then_forgotten(desk):
    browser = browser_of(desk["volunteer"])
    desk["volunteer"].vault.lock()
    typed = {"title_ar": "عنوان طويل", "summary_ar": "نص كُتب ببطء", "original_language": "ar"}
    more = {"category": "threat_harassment", "started": "2026-11-20", "where": "IQ-BG"}
    form = {**typed, **more, "date_confidence": "stated"}
    assert browser.post("/en/desk/cases/new/", form)["Location"] == UNLOCK
    [draft] = Draft.objects.all()
    assert "نص كُتب".encode() not in bytes(draft.blob)
    answer = browser.post(UNLOCK, {"passphrase": PASSPHRASE})
    assert answer["Location"] == "/en/desk/resume/"
    page = browser.get("/en/desk/resume/").content.decode()
    assert "نص كُتب ببطء" in page and 'action="/en/desk/cases/new/"' in page
    assert "نص كُتب ببطء" in browser.get("/en/desk/resume/").content.decode()
    assert browser.post("/en/desk/cases/new/", form).status_code == 302
    assert not Draft.objects.exists()


def test_a_half_typed_text_can_be_discarded_and_a_passphrase_is_never_in_it(desk):
    browser = browser_of(desk["volunteer"])
    desk["volunteer"].vault.lock()
    route = "/en/desk/account/passphrase/"
    browser.post(route, {"passphrase": PASSPHRASE, "new_passphrase": "another long passphrase"})
    browser.post(UNLOCK, {"passphrase": PASSPHRASE})
    page = browser.get("/en/desk/resume/").content.decode()
    assert PASSPHRASE not in page
    browser.post("/en/desk/resume/discard/", {"form": route})
    assert not Draft.objects.exists()


def test_a_new_passphrase_replaces_the_old_one(keyd, team):
    browser = signed_in(team[0])
    browser.post(UNLOCK, {"passphrase": PASSPHRASE})
    new = "six other words nobody would guess"
    route = "/en/desk/account/passphrase/"
    short = browser.post(route, {"passphrase": PASSPHRASE, "new_passphrase": "short"})
    assert short.status_code == 422
    done = browser.post(route, {"passphrase": PASSPHRASE, "new_passphrase": new})
    assert done.status_code == 302
    assert browser.post(UNLOCK, {"passphrase": PASSPHRASE}).status_code == 422
    assert browser.post(UNLOCK, {"passphrase": new}).status_code == 302


def test_without_keyd_the_page_says_what_is_safe_and_what_to_do(
    team, demo, tmp_path: Path, monkeypatch
):
    monkeypatch.setattr("rasd.vault.keyd.transports._START_SECONDS", 0.0)
    with using(SocketTransport(tmp_path / "nobody.sock")):
        answer = signed_in(team[0]).post(UNLOCK, {"passphrase": PASSPHRASE})
    assert answer.status_code == 503
    assert "Nothing is lost" in answer.content.decode()


def test_the_printed_recovery_code_unlocks(db, demo):
    from rasd.kernel.secret import SecretText
    from rasd.people.actions import create_account

    account, recovery = create_account(
        handle="forgetful",
        password=SecretText(PASSWORD),
        passphrase=SecretText(PASSPHRASE),
        roles=[Role.VOLUNTEER],
    )
    from rasd.people.factories import found_groups

    found_groups(account, make_account("other", Role.EDITOR))
    with local_keyd():
        answer = signed_in(account).post(UNLOCK, {"passphrase": recovery.reveal()})
        assert answer.status_code == 302
