"""Rounds that begin by a button or by themselves, beside the requests."""

import time
from datetime import timedelta

import pytest

from rasd.alerts import conf, sending
from rasd.alerts.models import Subscription
from rasd.atlas.factories import publish_case
from rasd.cases.factories import publish, ready_case
from rasd.kernel import clock
from rasd.people.factories import browser_of, signed_in

pytestmark = pytest.mark.django_db(transaction=True)


def arrived(mailbox, count: int) -> bool:
    until = time.monotonic() + 60  # a busy machine is no failure
    while time.monotonic() < until:
        if len(mailbox.messages) == count and not sending.running():
            return True
        time.sleep(0.02)
    return False


def test_an_approval_or_the_button_sends_and_only_by_who_may(
    team, subscribes, mailbox, monkeypatch
):
    monkeypatch.setattr(conf, "QUIET_SECONDS", 0.05)
    subscribes()
    publish(team["verifier"], team["editor"], ready_case(team["verifier"]))
    assert arrived(mailbox, 1), "some minutes after the approval"
    Subscription.objects.update(told_on=clock.today() - timedelta(days=1))
    publish_case()
    editor = browser_of(team["editor"])
    page = editor.get("/en/desk/alerts/").content.decode()
    assert "Send now" in page and "mail.example" not in page
    assert browser_of(team["verifier"]).post("/en/desk/alerts/round/").status_code == 404
    locked = signed_in(team["editor"].account).post("/en/desk/alerts/round/")
    assert locked["Location"].endswith("/desk/unlock/") and not sending.running()
    assert editor.post("/en/desk/alerts/round/").status_code == 302
    assert arrived(mailbox, 2)
    assert "one message" in editor.get("/en/desk/alerts/").content.decode()
