"""Which mail server takes our messages, read from one setting; knows no Django."""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from rasd.kernel.secret import SecretText

LOCAL = ("localhost", "127.0.0.1", "::1")
_PORTS = {"smtps": 465, "smtp": 587}
_EXAMPLE = "smtps://user:password@host:465/?from=alerts@example.org"


@dataclass(frozen=True)
class MailServer:
    """A server for outgoing mail; `sender` is our address, `name` what stands before it ("" none).

    `tls` is "at_once", "starttls", or "none", which only a server on this machine may have.
    """

    host: str
    port: int
    tls: str
    user: str
    password: SecretText
    sender: str
    name: str

    @classmethod
    def parse(cls, url: str) -> "MailServer":
        """Read `smtps://user:password@host:port/?from=ADDRESS&name=NAME`, or `smtp://` (STARTTLS).

        ValueError says what is wrong, without repeating the password.
        """
        parts = urlsplit(url)
        given = parse_qs(parts.query)
        sender, name = given.get("from", [""])[0], given.get("name", [""])[0]
        if parts.scheme not in _PORTS or not parts.hostname:
            raise ValueError(f"write {_EXAMPLE}")
        if sender.count("@") != 1 or not sender.isascii() or not sender.isprintable():
            raise ValueError(f"name the sender: {_EXAMPLE}")
        if not name.isprintable():
            raise ValueError("the sender's name is one line")
        local = parts.hostname in LOCAL
        plain = "none" if local else "starttls"
        return cls(
            host=parts.hostname,
            port=parts.port or (25 if local and parts.scheme == "smtp" else _PORTS[parts.scheme]),
            tls="at_once" if parts.scheme == "smtps" else plain,
            user=unquote(parts.username or ""),
            password=SecretText(unquote(parts.password or "")),
            sender=sender,
            name=name,
        )

    @property
    def domain(self) -> str:
        """Return the domain that our messages come from."""
        return self.sender.rpartition("@")[2]
