"""A budget of processor time for answers of one kind, shared by all who ask: it knows no one.

Threat: questions without end keep the processor from those who report. A number of requests would
meet the harmless and the dear alike; what an answer has cost is taken from the budget instead.
"""

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

AT_LEAST = 0.01
"""Seconds taken when an answer begins, so that many at once cannot all begin for nothing."""
LONGEST_WAIT = 60


class SpendingBudget:
    """Allow `per_minute` seconds of processor time, up to `burst` of them at once."""

    def __init__(self, *, per_minute: float, burst: float) -> None:
        self.per_minute, self.burst = per_minute, burst
        self._left, self._since = burst, time.monotonic()
        self._lock = Lock()

    def wait(self) -> int:
        """Return 0 where an answer may begin, else in how many seconds it is worth asking again."""
        left = self._spend(0)
        if left >= 0:
            return 0
        return min(LONGEST_WAIT, math.ceil(-left * 60 / self.per_minute) + 1)

    @contextmanager
    def spending(self) -> Iterator[None]:
        """Take what this thread computes until the block ends from the budget."""
        self._spend(AT_LEAST)
        start = time.thread_time()
        try:
            yield
        finally:
            self._spend(max(0.0, time.thread_time() - start - AT_LEAST))

    def _spend(self, seconds: float) -> float:
        """Take so much, and return what is left; less than nothing after a dear answer."""
        with self._lock:
            now = time.monotonic()
            earned = (now - self._since) * self.per_minute / 60
            self._left = min(self.burst, self._left + earned) - seconds
            self._since = now
            return self._left
