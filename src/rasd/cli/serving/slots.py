"""Only so many bodies arrive at once; when all places are taken, the slowest gives way.

Threat: sixty bodies at the slowest allowed pace kept every new report out for half an hour. A text
needs a few seconds to arrive; whoever takes longer keeps a place only while nobody waits for one.
"""

import threading
import time
from typing import Protocol

# Nobody loses a place in its first seconds; after them the slowest goes first, and whoever sends a
# report is not the slowest of a crowd that crawls.
UNDISTURBED_SECONDS = 3.0
LOOK_AGAIN_SECONDS = 0.25
# Threat: two hundred bodies that came again at once held, while they waited for places, the threads
# that are kept free for pages.
MOST_WAITING = 14


class Holder(Protocol):
    """A body that holds a place."""

    def speed(self) -> float:
        """Return bytes a second since the body began."""
        ...

    def give_way(self) -> None:
        """End: the place is wanted."""
        ...


class Slots:
    """A counted number of places for bodies."""

    def __init__(self, number: int) -> None:
        self._free, self._waiting = number, 0
        self._since: dict[Holder, float] = {}
        self._change = threading.Condition()

    def take(self, holder: Holder, patience: float) -> bool:
        """Take a place within `patience` seconds, if need be from the slowest; tell whether.

        No at once where many wait already.
        """
        with self._change:
            if self._free <= 0 and self._waiting >= MOST_WAITING:
                return False
            self._waiting += 1
            try:
                if not self._one_is_free(time.monotonic() + patience):
                    return False
            finally:
                self._waiting -= 1
            self._free -= 1
            self._since[holder] = time.monotonic()
            return True

    def release(self, holder: Holder) -> None:
        """Give a place back; harmless when it was given back before."""
        with self._change:
            if self._since.pop(holder, None) is not None:
                self._free += 1
                self._change.notify()

    def _one_is_free(self, end: float) -> bool:
        while self._free <= 0:
            left = end - time.monotonic()
            if left <= 0:
                return False
            self._ask_the_slowest()
            self._change.wait(min(left, LOOK_AGAIN_SECONDS))
        return True

    def _ask_the_slowest(self) -> None:
        now = time.monotonic()
        old = [one for one, since in self._since.items() if now - since > UNDISTURBED_SECONDS]
        if old:
            slowest = min(old, key=lambda one: one.speed())
            slowest.give_way()
            del self._since[slowest]
            self._free += 1
