"""Signing in: what it needs, what it keeps, what it does not open."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.apps import apps
from django.core.cache import cache
from django.db import connection, models
from django.test import Client

from rasd.kernel.errors import Locked
from rasd.people.factories import PASSWORD, browser_of, make_account, signed_in, unlocked
from rasd.people.models import Account, Role, Session

LOGIN = "/en/desk/login/"
AGENT = "a-browser-that-must-not-be-kept/77"
ADDRESS = "203.0.113.77"


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.fixture
def account(db):
    return make_account("amal", Role.VOLUNTEER)


def sign_in(browser: Client, password: str = PASSWORD, handle: str = "amal"):
    return browser.post(LOGIN, {"login": handle, "password": password})


def code_of(secret: str) -> str:
    """The six digits that an authenticator app shows for this secret now."""
    counters = list(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(secret, counters[len(counters) // 2]))


def set_up_second_factor(browser: Client) -> str:
    page = browser.get("/en/desk/account/second-factor/on/")
    secret = page.context["form"].secret
    assert browser.get("/en/desk/account/second-factor/on/code.svg")["Content-Type"] == (
        "image/svg+xml"
    )
    answer = browser.post("/en/desk/account/second-factor/on/", {"code": code_of(secret)})
    assert answer.status_code == 302, answer.content.decode()
    return secret


def test_the_desk_asks_for_a_member(db, client):
    answer = client.get("/ar/desk/cases/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/ar/desk/login/")


def test_in_the_demonstration_a_password_signs_in(account, demo):
    browser = Client()
    assert sign_in(browser).status_code == 302
    page = browser.get("/en/desk/")
    assert page.status_code == 200 and "Locked" in page.content.decode()


def test_a_wrong_password_is_refused_in_the_readers_words(account, demo):
    answer = sign_in(Client(), "not the password")
    assert "Handle and password do not belong together." in answer.content.decode()


def test_guessing_is_slowed_down_for_the_account_that_is_guessed(account, demo):
    browser = Client()
    for _ in range(10):
        sign_in(browser, "not the password")
    assert "Too many tries" in sign_in(Client(), PASSWORD).content.decode()


def test_outside_the_demonstration_nothing_opens_before_the_second_factor_is_set_up(account):
    browser = Client()
    sign_in(browser)
    for page in ("", "cases/", "people/", "unlock/", "account/", "search/"):
        answer = browser.get(f"/en/desk/{page}")
        assert answer.status_code == 302, page
        assert answer["Location"] == "/en/desk/account/second-factor/on/"


def test_with_the_second_factor_signing_in_takes_both(account):
    browser = Client()
    sign_in(browser)
    secret = set_up_second_factor(browser)
    assert browser.get("/en/desk/").status_code == 200
    cache.clear()  # the code just used may not be used again; a new minute would give another
    other = Client()
    answer = sign_in(other)
    assert answer["Location"] == "/en/desk/login/second-factor/"
    assert other.get("/en/desk/").status_code == 302
    wrong = other.post("/en/desk/login/second-factor/", {"code": "000000"})
    assert "This is not the right code" in wrong.content.decode()
    right = other.post("/en/desk/login/second-factor/", {"code": code_of(secret)})
    assert right.status_code == 302
    assert other.get("/en/desk/").status_code == 200


def test_the_second_factors_secret_is_sealed_and_its_times_are_days(account):
    browser = Client()
    sign_in(browser)
    secret = set_up_second_factor(browser)
    for row in Authenticator.objects.all():
        assert secret not in str(row.data)
        for moment in filter(None, (row.created_at, row.last_used_at)):
            assert (moment.minute, moment.second, moment.microsecond) == (0, 0, 0)


def test_no_table_keeps_where_or_with_what_or_when_a_member_signed_in(account, demo):
    browser = Client(REMOTE_ADDR=ADDRESS, HTTP_USER_AGENT=AGENT)
    sign_in(browser)
    browser.get("/en/desk/")
    for model in apps.get_models():
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            kept = repr(cursor.fetchall())
        assert AGENT not in kept and ADDRESS not in kept, model
    names = {field.name for field in Account._meta.get_fields()}
    assert not names & {"last_login", "email", "first_name", "date_joined"}
    kinds = {type(field) for field in Session._meta.get_fields()}
    assert models.DateTimeField not in kinds


def test_the_session_row_tells_nothing_without_the_cookie(account, demo):
    browser = Client()
    sign_in(browser)
    key = browser.cookies["rasd-desk"].value
    row = Session.objects.get()
    assert key.encode() not in bytes(row.key_hash) + bytes(row.sealed)
    assert b"_auth_user_id" not in bytes(row.sealed)


def test_signing_out_everywhere_ends_every_browser(account, demo):
    here, there = signed_in(account), signed_in(account)
    here.post("/en/desk/account/sessions/end/")
    for browser in (here, there):
        assert "login" in browser.get("/en/desk/")["Location"]


def test_signing_out_everywhere_forgets_the_keys_of_every_device(desk):
    phone, desktop = unlocked(desk["verifier"].account), desk["verifier"]
    browser_of(phone).post("/en/desk/account/sessions/end/")
    with pytest.raises(Locked):
        desktop.vault.status()


def test_there_is_no_way_to_sign_up(db, client):
    for page in ("signup", "password/reset", "email"):
        assert client.get(f"/en/desk/{page}/").status_code == 404


def test_pages_of_the_team_are_kept_by_no_cache(account, demo):
    page = signed_in(account).get("/en/desk/account/")
    assert page["Cache-Control"] == "no-store"


def test_every_form_of_the_team_needs_its_token(account, demo):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(account, "allauth.account.auth_backends.AuthenticationBackend")
    for route in ("lock/", "logout/", "account/sessions/end/", "people/invitation/", "unlock/"):
        assert browser.post(f"/en/desk/{route}").status_code == 403, route


def test_the_login_page_holds_no_word_of_the_library(account, client):
    words = re.sub(r"<[^>]+>", " ", client.get(LOGIN).content.decode())
    assert "Username" not in words and "Remember" not in words
