"""Guessing a passphrase gets slower with every wrong one."""

import math
import threading
from collections.abc import Callable
from uuid import UUID

from rasd.vault.errors import TooManyTries

_FREE = 3
_LONGEST_WAIT = 300.0


class Attempts:
    """Wrong tries per member since the last right one, in memory only."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._wrong: dict[UUID, tuple[int, float]] = {}

    def admit(self, member: UUID) -> None:
        """Raise TooManyTries while the member has to wait; nothing is derived then."""
        with self._lock:
            _, not_before = self._wrong.get(member, (0, -math.inf))
        left = not_before - self._clock()
        if left > 0:
            raise TooManyTries(math.ceil(left))

    def failed(self, member: UUID) -> None:
        """Count a wrong try: three are free, then 4, 8, 16 … 300 seconds of waiting."""
        with self._lock:
            count = self._wrong.get(member, (0, 0.0))[0] + 1
            wait = 0.0 if count < _FREE else min(2.0 ** (count - _FREE + 2), _LONGEST_WAIT)
            self._wrong[member] = (count, self._clock() + wait)

    def succeeded(self, member: UUID) -> None:
        """Forget the wrong tries."""
        with self._lock:
            self._wrong.pop(member, None)
