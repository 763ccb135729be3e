"""Strangers who try many logins at once neither fill the memory nor shut the team out."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from allauth.account.adapter import DefaultAccountAdapter
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client, RequestFactory

from rasd.people.adapters import AccountAdapter
from rasd.people.factories import PASSWORD, make_account
from rasd.people.models import Role

LOGIN = "/en/desk/login/"


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


def test_forty_tries_at_other_names_leave_the_login_open(db):
    make_account("amal", Role.VOLUNTEER)
    for number in range(40):
        Client().post(LOGIN, {"login": f"nobody-{number}", "password": "a wrong password"})
    answer = Client().post(LOGIN, {"login": "amal", "password": PASSWORD})
    assert answer.status_code == 302


def test_tries_at_other_names_do_not_push_out_the_count_of_one(db, monkeypatch):
    monkeypatch.setattr("allauth.account.adapter.authenticate", lambda *_, **__: None)
    for _ in range(10):
        Client().post(LOGIN, {"login": "amal", "password": "a wrong password"})
    for number in range(400):
        cache.set(f"other-{number}", [1.0], 300)
    answer = Client().post(LOGIN, {"login": "amal", "password": "a wrong password"})
    assert "Too many tries. Wait five minutes" in answer.content.decode()


def test_passwords_are_checked_one_at_a_time_and_a_crowd_is_turned_away(monkeypatch):
    together, most, guard = 0, 0, threading.Lock()

    def slow_check(self, request, **credentials):
        nonlocal together, most
        with guard:
            together += 1
            most = max(most, together)
        time.sleep(0.05)
        with guard:
            together -= 1

    monkeypatch.setattr(DefaultAccountAdapter, "authenticate", slow_check)

    def attempt(_: int) -> bool:
        request = RequestFactory().post(LOGIN)
        try:
            AccountAdapter(request).authenticate(request, username="amal", password="x")
        except ValidationError:
            return False
        return True

    with ThreadPoolExecutor(30) as pool:
        checked = sum(pool.map(attempt, range(30)))
    assert most == 1
    assert 1 <= checked < 30
    assert attempt(0), "the room was left when the crowd had gone"
