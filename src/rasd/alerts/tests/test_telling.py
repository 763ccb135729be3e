"""What readers are told, when, and how they end it."""

import pytest
from django.test import Client

from rasd.alerts import actions, conf
from rasd.alerts.actions import send
from rasd.alerts.models import Sending, Subscription
from rasd.alerts.tests.mailbox import links, words
from rasd.atlas.factories import ONLINE, publish_case, retract_case
from rasd.atlas.follow import follow
from rasd.kernel.errors import Locked
from rasd.vault.models import Item

pytestmark = pytest.mark.django_db
READER = "reader@mail.example"


@pytest.fixture
def tell(team):
    """Follow the log, then send what is due by the editor's unlocked session."""

    def tell() -> Sending | None:
        follow()
        return actions.send_due(team["editor"].vault)

    return tell


@pytest.fixture(autouse=True)
def first_day(time_machine):
    time_machine.move_to("2026-10-12T12:00+03:00")


def test_one_message_a_day_tells_what_was_published_corrected_and_taken_back(
    tell, subscribes, mailbox, time_machine
):
    old = publish_case(title={"en": "An old record"})
    other = publish_case(title={"en": "Another old record"})
    follow()
    subscribes()
    assert tell() is None, "what was there before is no news"
    new = publish_case(title={"en": "A new record"})
    publish_case(old.ref, title={"en": "An old record, corrected"})
    assert tell().sent == 1
    (message,) = mailbox.messages
    text = words(message)
    assert (
        text.index("Newly published") < text.index("A new record") < text.index("Corrected since")
    )
    assert f"/en/cases/{new.ref}/" in links(message) and "An old record, corrected" in text
    assert "cannot say" in text and str(message["Subject"]).endswith(": 2 records")
    retract_case(other.ref, reason="It was another person")
    retract_case(publish_case().ref)
    assert tell() is None, "not twice on one day"
    time_machine.move_to("2026-10-13T12:00+03:00")
    assert tell().sent == 1
    text = words(mailbox.messages[-1])
    assert other.ref in text and "It was another person" in text
    assert text.count("/cases/") == 1, "what came and went in between was never told"
    assert tell() is None


def test_each_reader_is_told_of_their_own_questions_in_one_message(tell, subscribes, mailbox):
    subscribes("one@mail.example", place="IQ-BG", law="penal-433")
    subscribes("one@mail.example", category="network_shutdown")
    subscribes("ONE@mail.example", category="network_shutdown")
    subscribes("two@mail.example", lang="ckb", place="IQ-AR")
    publish_case(title={"en": "By that article"}, law="Penal Code 433")
    publish_case(title={"en": "Network cut"}, category="network_shutdown", place=ONLINE)
    publish_case(title={"en": "Something else"})
    assert tell().sent == 1
    (message,) = mailbox.messages
    text = words(message)
    assert "By that article" in text and "Network cut" in text and "Something else" not in text
    assert Subscription.objects.count() == Item.objects.filter(kind="alerts").count() == 3
    first = next(one for one in links(message) if "/stop/" in one)
    Client().post(first)
    assert Subscription.objects.count() == 2, "each question has a way out of its own"


@pytest.mark.parametrize("lang", ["ar", "ckb"])
def test_messages_are_in_the_readers_language(tell, subscribes, mailbox, lang):
    subscribes(lang=lang)
    publish_case()
    tell()
    (message,) = mailbox.messages
    assert "2019" not in words(message).replace("cases/IQ-2019", ""), "digits of the language"
    assert all(one.startswith(f"/{lang}/") for one in links(message))


def test_one_click_ends_it_without_a_key_and_looking_at_the_link_does_not(
    tell, subscribes, mailbox
):
    subscribes()
    publish_case()
    tell()
    (message,) = mailbox.messages
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = "/" + str(message["List-Unsubscribe"]).strip("<>").split("/", 3)[3]
    programs = Client(enforce_csrf_checks=True)
    assert programs.get(path).status_code == 200 and Subscription.objects.exists()
    answer = programs.post(
        path, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded"
    )
    assert answer.status_code == 302 and not answer.cookies
    assert not Subscription.objects.exists() and not Item.objects.filter(kind="alerts").exists()
    assert programs.post(path).status_code == 302, "a second click is no error"


def test_nothing_is_sent_while_the_keys_are_locked(tell, team, subscribes, mailbox):
    subscribes()
    publish_case()
    team["editor"].vault.lock()
    with pytest.raises(Locked):
        tell()
    assert not mailbox.messages and Subscription.objects.get().told_on is None


def test_a_refused_address_is_given_up_and_a_failing_server_loses_nobody_a_message(
    tell, subscribes, client, asks, mailbox, time_machine, monkeypatch
):
    subscribes()
    subscribes("gone@mail.example")
    publish_case()
    mailbox.closed = True
    assert tell().problem == "put off with 451"
    mailbox.closed = False
    assert tell().sent == 2
    accepted = mailbox.handle_RCPT

    async def gone(server, session, envelope, address, options):
        return (
            "550"
            if address == "gone@mail.example"
            else await accepted(server, session, envelope, address, options)
        )

    mailbox.handle_RCPT = gone
    for day in range(13, 18):
        time_machine.move_to(f"2026-10-{day}T12:00+03:00")
        publish_case()
        ended = tell()
        assert (ended.sent, ended.refused) == (1, 1)
    assert Subscription.objects.count() == 1


def test_one_full_mailbox_keeps_nobody_behind_it_from_being_told(tell, subscribes, mailbox):
    subscribes()
    subscribes("full@mail.example")
    subscribes("other@mail.example")
    publish_case()
    accepted = mailbox.handle_RCPT

    async def full(server, session, envelope, address, options):
        if address.startswith("full"):
            return "452 no room"
        return await accepted(server, session, envelope, address, options)

    mailbox.handle_RCPT = full
    assert (tell().sent, len(mailbox.messages)) == (2, 2)
    mailbox.handle_RCPT = accepted
    assert tell().sent == 1 and len(mailbox.to("full@mail.example")) == 1


def test_alerts_end_after_a_year_unless_they_are_kept(
    tell, subscribes, mailbox, client, time_machine
):
    subscribes()
    subscribes("careless@mail.example")
    time_machine.move_to("2027-09-20T12:00+03:00")
    publish_case()
    tell()
    (message,) = mailbox.to(READER)
    keep = next(one for one in links(message) if "/keep/" in one)
    assert "12 October 2027" in words(message) and client.get(keep).status_code == 200
    assert client.post(keep).status_code == 302
    time_machine.move_to("2027-10-13T12:00+03:00")
    actions.end_forgotten()
    assert Subscription.objects.count() == 1


def test_a_server_that_refuses_everyone_costs_no_reader_their_alert(
    tell, subscribes, mailbox, monkeypatch
):
    monkeypatch.setattr(send, "_ENOUGH_REFUSED", 1)
    monkeypatch.setattr(conf, "GIVEN_UP_AFTER", 1)
    subscribes()
    publish_case()

    async def never(*_given):
        return "550 we do not like your server"

    mailbox.handle_RCPT = never
    assert tell().problem == "every recipient refused"
    assert Subscription.objects.get().refusals == 0
