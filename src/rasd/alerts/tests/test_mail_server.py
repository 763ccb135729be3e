"""The mail server is named in one setting, and is trusted only over a checked connection."""

from dataclasses import replace

import pytest

from rasd.alerts.mail.post import Post, PostUnavailable
from rasd.alerts.mail.server import MailServer
from rasd.alerts.tests.mailbox import Mailbox

pytestmark = pytest.mark.one_database


def test_a_server_elsewhere_is_never_spoken_to_in_clear():
    secure = MailServer.parse("smtps://me:p%40ss@mail.example/?from=a@b.example&name=News")
    assert (secure.port, secure.tls, secure.password.reveal()) == (465, "at_once", "p@ss")
    upgraded = MailServer.parse("smtp://mail.example/?from=a@b.example")
    assert (upgraded.port, upgraded.tls) == (587, "starttls")
    assert MailServer.parse("smtp://localhost/?from=a@b.example").tls == "none"
    for url in ("http://x/?from=a@b", "smtps://mail.example", "smtps:///?from=a@b.example"):
        with pytest.raises(ValueError):
            MailServer.parse(url)


def test_a_server_that_cannot_encrypt_or_is_away_gets_nothing():
    with Mailbox() as box:
        plain = MailServer.parse(box.url)
        Post(plain).check()
        for tls in ("starttls", "at_once"):
            with pytest.raises(PostUnavailable):
                Post(replace(plain, tls=tls)).check()
    with pytest.raises(PostUnavailable):
        Post(plain).check()
