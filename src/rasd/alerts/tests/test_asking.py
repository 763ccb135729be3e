"""Asking for alerts leaves nothing on the server until a button in the reader's mailbox."""

import socket

import brotli
import pytest

from rasd.alerts import limits
from rasd.alerts.models import Subscription
from rasd.alerts.tests.mailbox import words
from rasd.kernel.ratelimit import TokenBucket
from rasd.vault.models import Item

pytestmark = pytest.mark.django_db
READER = "reader@mail.example"


@pytest.mark.parametrize(
    ("lang", "where"), [("ar", "بغداد"), ("ckb", "بەغدا"), ("en", "Where: Baghdad")]
)
def test_a_reader_gets_one_message_that_says_what_was_asked(team, asks, mailbox, lang, where):
    # The guard of public views raises on any question to the desk store while this is asked.
    link = asks(READER, lang, place="IQ-BG")
    (message,) = mailbox.to(READER)
    assert where in words(message) and READER not in link and len(link) < 600
    assert message["Content-Language"] == lang and "List-Unsubscribe" not in message
    assert message["From"].addresses[0].addr_spec == "alerts@news.example"
    assert mailbox.greeted_as == {"news.example"}
    assert socket.gethostname() not in message["Message-ID"]
    assert not Subscription.objects.exists()


def test_only_the_button_starts_the_alerts_and_the_address_is_nowhere_in_clear(
    team, asks, client, mailbox
):
    link = asks(READER, law="penal-433", place="IQ-BG")
    page = client.get(link).content.decode()
    assert READER in page and "Baghdad" in page and not Subscription.objects.exists()
    assert client.post(link).status_code == client.post(link).status_code == 302
    row = Subscription.objects.get()
    item = Item.objects.get(pk=row.item_id)
    stored = repr([vars(row), vars(item), bytes(item.blob)])
    assert "reader" not in stored and "mail.example" not in stored and "IQ-BG" not in stored
    opened = team["editor"].vault.open(item.folder_id)
    assert [one.data["address"] for one in opened] == [READER]


@pytest.mark.parametrize("lang", ["ar", "ckb"])
def test_the_page_is_light_asks_no_database_and_keeps_the_question(team, client, mailbox, lang):
    answer = client.get(f"/{lang}/alerts/?place=IQ-BG&category=network_shutdown&actor=court")
    page = answer.content.decode()
    assert len(brotli.compress(answer.content, quality=5)) < 6000 and not answer.cookies
    assert page.count(" selected>") == 3 and '<input type="hidden" name="actor"' in page


def test_links_end_after_two_days_and_cannot_be_made_or_changed(team, asks, client, time_machine):
    time_machine.move_to("2026-10-12T12:00+03:00")
    link = asks()
    other = link[:-9] + ("A" if link[-9] != "A" else "B") + link[-8:]
    assert client.post(other).status_code == 404
    assert client.post(link.replace("/start/", "/stop/")).status_code == 404
    time_machine.move_to("2026-10-15T01:00+03:00")
    assert client.get(link).status_code == client.post(link).status_code == 404
    assert not Subscription.objects.exists()


def test_every_address_gets_the_same_answer_and_none_is_flooded(team, client, mailbox, monkeypatch):
    def answers(address: str) -> tuple[int, str]:
        answer = client.post("/en/alerts/", {"address": address, "language": "en"})
        return answer.status_code, answer["Location"]

    same = {answers(READER) for _ in range(5)} | {answers("refused@mail.example")}
    assert same == {(302, "/en/alerts/sent/")}
    assert len(mailbox.to(READER)) == 3
    monkeypatch.setattr(limits, "_of_all", TokenBucket(per_minute=1, burst=1))
    answers("other@mail.example")
    late = client.post("/en/alerts/", {"address": "late@mail.example", "language": "en"})
    assert (late.status_code, late["Retry-After"]) == (503, "120")
    assert not mailbox.to("late@mail.example")


def test_other_spellings_of_one_mailbox_bring_no_more_messages(team, client, mailbox):
    for number in range(5):
        fields = {"address": f"rea.der+{number}@mail.example", "language": "en"}
        assert client.post("/en/alerts/", fields).status_code == 302
    assert len(mailbox.messages) == 3


@pytest.mark.parametrize(
    "address",
    [
        "root@localhost",
        "-oQ@mail.example",
        "a@[127.0.0.1]",
        "a@[::1]",
        '"\x01x"@mail.example',
        '"a>b"@mail.example',
        "a@" + "\u0627" * 60 + ".example",
        "قارئ@mail.example",
    ],
)
def test_our_mail_server_is_sent_to_nobody_inside_and_to_no_odd_address(
    team, client, mailbox, address
):
    fields = {"address": address, "language": "en"}
    assert client.post("/en/alerts/", fields).status_code == 422
    assert not mailbox.messages


def test_an_address_with_a_domain_in_arabic_is_written_to(team, client, mailbox):
    fields = {"address": "o'brien+x@بريد.example", "language": "en"}
    assert client.post("/en/alerts/", fields).status_code == 302
    assert mailbox.messages[-1]["To"].addresses[0].domain.startswith("xn--")


def test_nobody_can_have_us_carry_their_own_words_to_a_stranger(team, asks, client, mailbox):
    link = asks(READER, q="buy at evil.example")
    assert "evil" not in mailbox.messages[-1].as_string() + words(mailbox.messages[-1])
    assert "buy at evil.example" in client.get(link).content.decode()
    fields = {"address": READER, "language": "en", "law": "buy at evil example"}
    assert client.post("/en/alerts/", fields).status_code == 422


def test_what_cannot_be_used_is_said_and_nothing_is_sent(team, client, mailbox):
    for fields, status in (
        ({"address": "no address", "language": "en"}, 422),
        ({"address": f"a@mail.example\nBcc: {READER}", "language": "en"}, 422),
        ({"address": READER, "language": "en", "place": "nowhere"}, 422),
    ):
        assert client.post("/en/alerts/", fields).status_code == status
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    fields = {"address": READER, "language": "en"}
    assert client.post("/en/alerts/", fields, headers=elsewhere).status_code == 403
    mailbox.closed = True
    assert client.post("/en/alerts/", fields).status_code == 503
    assert not mailbox.messages


def test_without_a_mail_server_the_page_offers_feeds_and_a_public_server_has_no_such_page(
    team, client, settings
):
    settings.RASD_EMAIL_URL = ""
    page = client.get("/en/alerts/?place=IQ-BG").content.decode()
    assert "<form" not in page and "/en/cases.atom?place=IQ-BG" in page
    settings.ROOT_URLCONF, settings.RASD_ONLY = "rasd.config.urls_public", "public"
    assert client.get("/en/alerts/").status_code == 404
