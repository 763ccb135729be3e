"""Only so many bodies arrive at once; when all places are taken, the slowest gives way.

Threat: sixty bodies at the slowest allowed pace kept every new report out for half an hour. A text
needs a few seconds to arrive; whoever takes longer keeps a place only while nobody waits for one.
"""

import threading
import time
from typing import Protocol

# Nobody loses a place in its first seconds: a report of text has arrived by then.
UNDISTURBED_SECONDS = 10.0
LOOK_AGAIN_SECONDS = 0.25


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
        self._free = number
        self._since: dict[Holder, float] = {}
        self._change = threading.Condition()

    def take(self, holder: Holder, patience: float) -> bool:
        """Take a place within `patience` seconds, if need be from the slowest; tell whether."""
        end = time.monotonic() + patience
        with self._change:
            while self._free <= 0:
                left = end - time.monotonic()
                if left <= 0:
                    return False
                self._ask_the_slowest()
                self._change.wait(min(left, LOOK_AGAIN_SECONDS))
            self._free -= 1
            self._since[holder] = time.monotonic()
            return True

    def release(self, holder: Holder) -> None:
        """Give a place back; harmless when it was given back before."""
        with self._change:
            if self._since.pop(holder, None) is not None:
                self._free += 1
                self._change.notify()

    def _ask_the_slowest(self) -> None:
        now = time.monotonic()
        old = [one for one, since in self._since.items() if now - since > UNDISTURBED_SECONDS]
        if old:
            slowest = min(old, key=lambda one: one.speed())
            slowest.give_way()
            del self._since[slowest]
            self._free += 1
