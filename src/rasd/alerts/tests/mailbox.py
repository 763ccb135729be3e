"""A real mail server on this machine, for tests."""

import re
import socket
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

_LINK = re.compile(r"https?://\S+")


class Mailbox:
    """Takes every message, but none for addresses whose owner is `refused`; `closed` takes none."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.greeted_as: set[str] = set()
        self.closed = False
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)

    def __enter__(self) -> "Mailbox":
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}/?from=alerts@news.example"

    def to(self, address: str) -> list[EmailMessage]:
        return [one for one in self.messages if one["To"] == address]

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.closed:
            return "451 later"
        if address.startswith("refused"):
            return "550 nobody of this name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.greeted_as.add(session.host_name)
        message = message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage) and envelope.rcpt_tos == [message["To"]]
        self.messages.append(message)
        return "250 OK"


def words(message: EmailMessage) -> str:
    """Return the text as a reader sees it, without marks of direction."""
    return re.sub("[\u2066-\u2069]", "", message.get_content())


def links(message: EmailMessage) -> list[str]:
    """Return the paths that a message leads to."""
    return ["/" + one.split("/", 3)[3] for one in _LINK.findall(message.get_content())]
