"""A reader asks: one message goes to the address, and nothing is kept."""

from datetime import timedelta
from uuid import uuid4

from rasd.alerts import conf, limits, sealed_link
from rasd.alerts.mail.confirmation import confirmation
from rasd.alerts.mail.message import as_message
from rasd.alerts.mail.post import Post, PostUnavailable, RecipientRefused
from rasd.alerts.question import Wish
from rasd.kernel.clock import today

CONFIRM = "confirm"


class Busy(Exception):
    """No message can be sent at this moment; nothing was kept."""


def ask(wish: Wish) -> None:
    """Send the confirming link to the wish's address; raise Busy.

    Whether the address is known, refused or has had enough messages makes no difference that the
    asker could see, but for what a mail server's answer takes. Touches no database.
    """
    server = conf.server()
    if server is None or not limits.room_for_all():
        raise Busy
    has_room = limits.room_for(wish.address)
    until = today() + timedelta(days=conf.LINK_DAYS)
    # From here on the id waits in the reader's mailbox too, and two presses make one alert.
    link = sealed_link.seal(CONFIRM, uuid4().hex, until.isoformat(), *wish.to_json().values())
    letter = confirmation(wish, link, until)
    if not limits.AT_ONCE.acquire(timeout=1):
        raise Busy
    try:
        with Post(server) as post:
            message = as_message(letter, to=wish.address, server=server)
            if has_room:
                post.send(message, wish.address)
            else:
                post.check()
    except RecipientRefused:
        return
    except PostUnavailable as error:
        raise Busy from error
    finally:
        limits.AT_ONCE.release()
