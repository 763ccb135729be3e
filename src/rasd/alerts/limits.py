"""How often confirmations are sent, without keeping an address.

Threat: someone lets us send messages to a stranger's mailbox. Counted in memory only, under a key
that is made when the process starts and dies with it.
"""

import hashlib
import hmac
import os
from threading import BoundedSemaphore

from rasd.kernel.ratelimit import TokenBucket

_key = os.urandom(32)
_of_all = TokenBucket(per_minute=1, burst=30)
_of_one = TokenBucket(per_minute=1 / 240, burst=3)

AT_ONCE = BoundedSemaphore(3)
"""Confirmations under way together: a slow mail server holds no more threads than these."""

WAIT_SECONDS = 120


def room_for_all() -> bool:
    """Use one of about sixty messages an hour; False when they are used up."""
    return _of_all.take()


def room_for(address: str) -> bool:
    """Use one of three messages to an address, of which one comes back every four hours.

    Threat: a thousand spellings of one mailbox, a+1@ and a+2@, are a thousand messages to it. So
    dots and what follows a plus do not count here, wherever the mailbox is.
    """
    name, _at, domain = address.casefold().rpartition("@")
    mailbox = f"{name.partition('+')[0].replace('.', '')}@{domain}"
    return _of_one.take(hmac.digest(_key, mailbox.encode(), hashlib.sha256))
