"""Token buckets in memory, keyed by what was tried and never by who: no address is kept."""

import time
from threading import Lock


class TokenBucket:
    """Allow `burst` tries at once and `per_minute` on average; forgotten when the process ends."""

    def __init__(self, *, per_minute: float, burst: int) -> None:
        self._rate = per_minute / 60
        self._burst = burst
        self._state: dict[bytes, tuple[float, float]] = {}
        self._lock = Lock()

    def take(self, key: bytes = b"") -> bool:
        """Use one token of `key`; False when none is left."""
        with self._lock:
            now = time.monotonic()
            tokens, since = self._state.get(key, (float(self._burst), now))
            tokens = min(self._burst, tokens + (now - since) * self._rate)
            allowed = tokens >= 1
            self._state[key] = (tokens - 1 if allowed else tokens, now)
            if len(self._state) > 10_000:
                self._state.clear()
            return allowed
