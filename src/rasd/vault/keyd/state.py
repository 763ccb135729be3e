"""Who is unlocked: kept in this process's memory and nowhere else."""

import hashlib
import math
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from rasd.kernel.errors import Locked
from rasd.vault.conf import IDLE_SECONDS
from rasd.vault.crypto.member_key import MemberKeys


@dataclass
class Unlocked:
    """One member's keys under one capability; `used` is a reading of the service's clock."""

    member: UUID
    keys: MemberKeys
    used: float


class Capabilities:
    """Random 256-bit tokens; each ends when locked or idle for 15 minutes."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        # By digest, so that how long a look-up takes tells nothing about a token.
        self._unlocked: dict[bytes, Unlocked] = {}
        self._ever = False

    def issue(self, member: UUID, keys: MemberKeys) -> tuple[str, Unlocked]:
        """Return a new capability and what it stands for."""
        token, unlocked = secrets.token_urlsafe(32), Unlocked(member, keys, self._clock())
        with self._lock:
            self._unlocked[_digest(token)] = unlocked
            self._ever = True
        return token, unlocked

    def use(self, token: str, *, touch: bool = True) -> Unlocked:
        """Return what the capability stands for and restart its idle time; raise Locked."""
        self.expire()
        with self._lock:
            unlocked = self._unlocked.get(_digest(token))
            if unlocked is None:
                raise Locked
            if touch:
                unlocked.used = self._clock()
            return unlocked

    def end(self, token: str) -> None:
        """Forget a capability; unknown ones are forgotten already."""
        with self._lock:
            self._unlocked.pop(_digest(token), None)

    def end_all_of(self, member: UUID) -> None:
        """Forget every capability of a member, on whichever device."""
        with self._lock:
            for token in [t for t, u in self._unlocked.items() if u.member == member]:
                del self._unlocked[token]

    def expire(self) -> None:
        """Forget those that nobody used for too long."""
        oldest = self._clock() - IDLE_SECONDS
        with self._lock:
            for token in [t for t, u in self._unlocked.items() if u.used <= oldest]:
                del self._unlocked[token]

    def seconds_left(self, unlocked: Unlocked) -> int:
        """Return the whole seconds until a capability expires when nobody uses it."""
        return max(0, math.ceil(unlocked.used + IDLE_SECONDS - self._clock()))

    def everyone(self) -> list[Unlocked]:
        """Return all that is unlocked now."""
        with self._lock:
            return list(self._unlocked.values())

    @property
    def last_one_left(self) -> bool:
        """Tell that someone was here and nobody is any more: time to forget everything."""
        with self._lock:
            return self._ever and not self._unlocked


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
