"""Handing messages to the mail server; what fails is said without an address or its words."""

import contextlib
import smtplib
import ssl
from email.message import EmailMessage
from types import TracebackType
from typing import Self

from rasd.alerts.mail.server import MailServer

PATIENCE_SECONDS = 15.0


class PostUnavailable(Exception):
    """The mail server cannot be reached, trusted or signed in to, or takes nothing now."""


class PutOff(PostUnavailable):
    """The mail server takes nothing for this recipient now, such as a full mailbox."""


class RecipientRefused(Exception):
    """The mail server does not take messages for this recipient; others may go on."""


class Post:
    """A connection to the mail server, opened at the first message and again when it was lost."""

    def __init__(self, server: MailServer) -> None:
        self._server = server
        self._connection: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def send(self, message: EmailMessage, to: str) -> None:
        """Send one message to one recipient; raise RecipientRefused, PutOff or PostUnavailable."""
        try:
            self._send(message, to)
        except smtplib.SMTPServerDisconnected:
            # A server may close a connection after some messages or some silence: once more.
            self.close()
            self._send(message, to, again=True)

    def check(self) -> None:
        """Connect and sign in, and send nothing; raise PostUnavailable."""
        self._connect()

    def close(self) -> None:
        """Leave the server."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(OSError, smtplib.SMTPException):
                connection.quit()

    def _send(self, message: EmailMessage, to: str, *, again: bool = False) -> None:
        connection = self._connection or self._connect()
        # The errors hold the recipient's address: none of them goes on as a cause.
        try:
            connection.send_message(message, self._server.sender, [to])
        except smtplib.SMTPServerDisconnected:
            if again:
                raise PostUnavailable("the connection broke") from None
            raise
        except smtplib.SMTPRecipientsRefused as error:
            code = max(answer[0] for answer in error.recipients.values())
            if code >= 500:
                raise RecipientRefused from None
            raise PutOff(f"put off with {code}") from None
        except smtplib.SMTPDataError as error:
            raise PutOff(f"answered {error.smtp_code}") from None
        except smtplib.SMTPResponseException as error:
            raise PostUnavailable(f"answered {error.smtp_code}") from None
        except (OSError, smtplib.SMTPException) as error:
            raise PostUnavailable(type(error).__name__) from None

    def _connect(self) -> smtplib.SMTP:
        try:
            self._connection = _connected(self._server)
        except smtplib.SMTPAuthenticationError:
            raise PostUnavailable("user or password refused") from None
        except (OSError, smtplib.SMTPException) as error:
            raise PostUnavailable(str(error) or type(error).__name__) from None
        return self._connection


def _connected(server: MailServer) -> smtplib.SMTP:
    # Our own machine's name is nobody's business: the server hears the sender's domain.
    trusted, us = ssl.create_default_context(), server.domain
    if server.tls == "at_once":
        connection: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, us, timeout=PATIENCE_SECONDS, context=trusted
        )
    else:
        connection = smtplib.SMTP(server.host, server.port, us, timeout=PATIENCE_SECONDS)
    if server.tls == "starttls":
        connection.starttls(context=trusted)
    if server.user:
        connection.login(server.user, server.password.reveal())
    return connection
