"""The limits and settings of this room."""

from django.conf import settings
from django.utils.translation import gettext as _

from rasd.alerts.mail.server import MailServer

LINK_DAYS = 2
"""Days for which the link that confirms an alert can be used."""

KEPT_DAYS = 365
"""Days after which an alert ends unless its reader keeps it."""

REMINDED_DAYS = 40
"""Days before its end from which each message offers to keep an alert."""

MOST = 20_000
"""Alerts that this site keeps at most: all of them are opened at once to be sent."""

MOST_OF_ONE = 10
"""Questions of one address that are answered; a mailbox is not to be flooded through us."""

LISTED = 15
"""Records of one question that a message lists; for more it leads to the site."""

GIVEN_UP_AFTER = 5
"""Messages in a row that the reader's mail server refused, before their alert is removed."""

QUIET_SECONDS = 300.0
"""So long after the last approval a digest goes by itself: several approvals make one message."""


def server() -> MailServer | None:
    """Return the mail server of this site, None where none was set."""
    url: str = settings.RASD_EMAIL_URL
    return MailServer.parse(url) if url else None


def offered() -> bool:
    """Tell whether this site sends alerts at all."""
    return bool(settings.RASD_EMAIL_URL)


def site_hosts() -> list[str]:
    """Return the names under which links may lead here, the usual one first."""
    return list(settings.RASD_HOSTS)


def scheme() -> str:
    """Return how links to this site begin."""
    return "https" if settings.RASD_HTTPS else "http"


def sender_name() -> str:
    """Return the short name of the site in the active language: a mailbox shows it to others."""
    name = str(settings.RASD_SITE_NAME).partition(":")[0].strip()
    return _("Rasd: the digital rights map").partition(":")[0] if name == "رصد" else name
