"""One button signs in and unlocks in the demonstration; it lends nobody else anything."""

import pytest

from rasd.intake.factories import Browser
from rasd.kernel.secret import SecretText
from rasd.people.models import Account
from rasd.tryit.accounts import PASSPHRASE
from rasd.vault.access import Access

ROLE = "/en/try/role/verifier/"


def capability(browser: Browser) -> str:
    return browser.cookies["rasd-keys"].value


def test_the_button_signs_in_unlocks_and_goes_on(visitor):
    answer = visitor.post(ROLE, {"next": "/en/desk/cases/"})
    assert (answer.status_code, answer["Location"]) == (303, "/en/desk/cases/")
    verifier = Account.objects.get(handle="demo-verifier")
    assert Access(verifier.pk, capability(visitor)).status().member == verifier.pk
    page = visitor.get("/en/about/").content.decode()
    assert "You are" in page and "demo-verifier" in page


def test_changing_the_role_forgets_the_keys_of_the_one_before(visitor):
    from rasd.kernel.errors import Locked

    visitor.post(ROLE)
    before = Access(Account.objects.get(handle="demo-verifier").pk, capability(visitor))
    visitor.post("/en/try/role/editor/")
    with pytest.raises(Locked):
        before.status()
    visitor.post("/en/try/sign-out/")
    assert capability(visitor) == ""
    assert visitor.get("/en/desk/").status_code == 302


def test_there_are_four_roles(visitor):
    assert visitor.post("/en/try/role/admin/").status_code == 404


def test_an_account_with_its_own_password_is_not_taken_on(visitor):
    account = Account.objects.get(handle="demo-verifier")
    account.set_password("not the public one")
    account.save()
    assert visitor.post(ROLE).status_code == 404
    assert "rasd-keys" not in visitor.cookies


def test_an_account_with_its_own_passphrase_is_not_taken_on(visitor):
    editor = Account.objects.get(handle="demo-editor")
    visitor.post("/en/try/role/editor/")
    opened = Access(editor.pk, capability(visitor))
    opened.change_passphrase(SecretText(PASSPHRASE), SecretText("not the public one at all"))
    assert Browser().post("/en/try/role/editor/").status_code == 404


def test_other_sites_and_the_silent_press_no_button(demonstration):
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://elsewhere.example"},
        {"Sec-Fetch-Site": "", "Referer": "https://elsewhere.example/x"},
        {"Sec-Fetch-Site": ""},
    ):
        browser = Browser(headers=headers)
        for path in ("role/verifier", "sample", "check", "bar", "again", "stored", "sign-out"):
            answer = browser.post(f"/en/try/{path}/", {"next": "/en/", "hide": "1"})
            assert answer.status_code == 403, (headers, path)
        assert not browser.cookies


def test_a_button_leads_to_no_other_site_and_a_link_presses_none(visitor):
    assert visitor.post(ROLE, {"next": "https://elsewhere.example/"})["Location"] == "/en/desk/"
    for path in ("role/editor", "sample", "bar", "again", "sign-out"):
        assert visitor.get(f"/en/try/{path}/").status_code == 405
