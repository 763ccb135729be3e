"""A message as it leaves: plain text in one language, with a way out that programs know."""

from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate
from uuid import uuid4

from rasd.alerts.mail.server import MailServer


@dataclass(frozen=True)
class Letter:
    """What is written to one reader in `lang`, and our name there as `sender`.

    A POST to `stop_url` ends it (RFC 8058); "" for a letter that comes only once.
    """

    subject: str
    text: str
    lang: str
    sender: str
    stop_url: str = ""


def as_message(letter: Letter, *, to: str, server: MailServer) -> EmailMessage:
    """Return the message; it names neither this machine nor the reader's question in its head."""
    message = EmailMessage(policy=SMTP)
    local, _at, domain = to.rpartition("@")
    our_local, _at, our_domain = server.sender.rpartition("@")
    message["From"] = Address(server.name or letter.sender, our_local, our_domain)
    message["To"] = Address("", local, domain)
    message["Subject"] = letter.subject
    message["Date"] = formatdate()
    message["Message-ID"] = f"<{uuid4().hex}@{our_domain}>"
    # Answering machines stay silent to what says so.
    message["Auto-Submitted"] = "auto-generated"
    if letter.stop_url:
        message["List-Id"] = f"<alerts.{our_domain}>"
        message["List-Unsubscribe"] = f"<{letter.stop_url}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    encoding = "quoted-printable" if letter.lang == "en" else "base64"
    message.set_content(letter.text, charset="utf-8", cte=encoding)
    message["Content-Language"] = letter.lang
    return message
