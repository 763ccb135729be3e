"""Rounds of messages beside the requests: one at a time, by whose session is unlocked."""

import logging
import threading
from dataclasses import dataclass
from typing import Any

from django.db import connections, transaction

from rasd.alerts import conf
from rasd.alerts.actions import send_due
from rasd.kernel.errors import Locked, Refused
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault.access import Access, KeydUnreachable

_logger = logging.getLogger(__name__)
_lock = threading.Lock()
_waiting: threading.Timer | None = None
_running: "Round | None" = None


@dataclass
class Round:
    """How far a round is, in readers."""

    done: int = 0
    of: int = 0

    def note(self, done: int, of: int) -> None:
        """Remember how far it is."""
        self.done, self.of = done, of


def running() -> Round | None:
    """Return the round that is under way in this process."""
    return _running


def send_now(actor: Actor) -> threading.Thread | None:
    """Begin a round for a member who may; None when one is under way. Raises Locked."""
    require(actor, "alerts.send")
    return _begin(actor.vault)


def wake(*, actor: Actor, **_news: Any) -> None:
    """After an approval or an unlock: begin a round when it has been quiet for some minutes.

    Several approvals make one round; when the keys are locked again by then, nothing is sent, and
    the next unlock wakes us again.
    """
    if conf.offered() and actor.may("alerts.send"):
        transaction.on_commit(lambda: _plan(actor.vault), robust=True)


def _plan(access: Access) -> None:
    global _waiting
    with _lock:
        if _waiting is not None:
            _waiting.cancel()
        _waiting = threading.Timer(conf.QUIET_SECONDS, _begin, [access])
        _waiting.daemon = True
        _waiting.start()


def _begin(access: Access) -> threading.Thread | None:
    global _running, _waiting
    with _lock:
        # A timer that went off would go on holding what its Editor has unlocked.
        _waiting = None
        if _running is not None:
            return None
        _running = Round()
    thread = threading.Thread(target=_work, args=[access, _running], daemon=True)
    thread.start()
    return thread


def _work(access: Access, now: Round) -> None:
    global _running
    try:
        send_due(access, progress=now.note)
    except (Locked, Refused, KeydUnreachable):
        pass  # locked meanwhile: the next unlock sends what waits
    except Exception as error:
        # The error itself may hold an address.
        _logger.error("alerts: a round of messages failed: %s", type(error).__name__)
    finally:
        _running = None
        connections.close_all()
