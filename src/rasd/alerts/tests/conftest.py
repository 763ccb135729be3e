import pytest

from rasd.alerts import limits
from rasd.alerts.tests.mailbox import Mailbox, links
from rasd.atlas.follow import follow
from rasd.kernel.ratelimit import TokenBucket
from rasd.ledger.actions import create_log_key
from rasd.people.factories import open_desk
from rasd.vault import conf as vault_conf


@pytest.fixture
def mailbox(settings, monkeypatch):
    """A mail server that the site uses, and limits that nobody has used yet."""
    monkeypatch.setattr(limits, "_of_all", TokenBucket(per_minute=1, burst=30))
    monkeypatch.setattr(limits, "_of_one", TokenBucket(per_minute=1 / 240, burst=3))
    with Mailbox() as box:
        settings.RASD_EMAIL_URL = box.url
        yield box


@pytest.fixture
def folder(settings, tmp_path):
    """A data folder with its keys."""
    settings.RASD_DATA_DIR = tmp_path
    vault_conf.create_pepper()
    create_log_key()


@pytest.fixture
def team(db, folder, settings):
    """A founded desk with everyone unlocked, and an empty public store."""
    settings.RASD_DEMO = True  # nobody here has set up a second factor
    with open_desk() as actors:
        follow()
        yield actors


@pytest.fixture
def asks(client, mailbox):
    """Ask for alerts as a reader does; returns the path of the confirming link."""

    def asks(address: str = "reader@mail.example", lang: str = "en", **question: str) -> str:
        fields = {"address": address, "language": lang, **question}
        answer = client.post(f"/{lang}/alerts/", fields)
        assert (answer.status_code, answer["Location"]) == (302, f"/{lang}/alerts/sent/")
        return links(mailbox.to(address)[-1])[0]

    return asks


@pytest.fixture
def subscribes(asks, client, mailbox):
    """Ask and confirm; the confirming message is taken out of the box."""

    def subscribes(address: str = "reader@mail.example", lang: str = "en", **question: str) -> None:
        answer = client.post(asks(address, lang, **question))
        assert (answer.status_code, answer["Location"]) == (302, f"/{lang}/alerts/started/")
        mailbox.messages.clear()

    return subscribes
