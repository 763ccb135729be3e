"""What arrives too slowly ends early: a slow client may not hold a thread.

Enforced where bytes are received: the server's body reader loops over many receives, so no clock
around a read could do it.
"""

import socket
import time
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Pace:
    """A part of a request may take `total` s, and `grace` s plus one s per `rate` bytes."""

    total: float
    grace: float
    rate: int


HEAD = Pace(total=10, grace=5, rate=500)
# Half an hour carries 30 MB over a poor mobile link.
BODY = Pace(total=1800, grace=20, rate=1000)
# For one write of an answer to a reader that stalls.
SEND_SECONDS = 60.0


class TooSlow(TimeoutError):
    """The client sent slower than its pace; an OSError, so Django says UnreadablePostError."""


class PacedSocket(socket.socket):
    """A client's connection that keeps the pace of the part being received."""

    _pace, _started, _received = HEAD, 0.0, 0

    def begin(self, pace: Pace, arrived: int = 0) -> None:
        """Start the clock of the next part at its first byte; `arrived` bytes are there already."""
        self._pace, self._received = pace, arrived
        self._started = time.monotonic() if arrived else 0.0

    def speed(self) -> float:
        """Return bytes a second since the part began."""
        return self._received / max(0.001, time.monotonic() - (self._started or time.monotonic()))

    def recv(self, size: int, flags: int = 0) -> bytes:
        """Receive within the pace; raise TooSlow."""
        before = self.gettimeout()
        if before == 0:  # the server's poller looks without waiting
            return super().recv(size, flags)
        now = time.monotonic()
        self._started = self._started or now  # idle keep-alive time does not count
        allowed = min(self._pace.total, self._pace.grace + self._received / self._pace.rate)
        left = self._started + allowed - now
        if left <= 0:
            raise TooSlow
        self.settimeout(left if before is None else min(left, before))
        try:
            data = super().recv(size, flags)
        except TimeoutError:
            raise TooSlow from None
        finally:
            self.settimeout(before)
        self._received += len(data)
        return data

    def waiting(self, size: int) -> int:
        """Count the bytes, at most `size`, that have arrived and were not read; never wait."""
        before = self.gettimeout()
        self.settimeout(0)
        try:
            return len(super().recv(size, socket.MSG_PEEK))
        except OSError:
            return 0
        finally:
            self.settimeout(before)

    def sendall(self, data: Any, flags: int = 0) -> None:
        """Send, giving up on a reader that stalls."""
        before = self.gettimeout()
        self.settimeout(SEND_SECONDS)
        try:
            super().sendall(data, flags)
        finally:
            self.settimeout(before)


class PacedListener(socket.socket):
    """A listening socket whose clients keep a pace."""

    def accept(self) -> tuple[socket.socket, Any]:
        """Accept the next client."""
        descriptor, address = self._accept()  # type: ignore[attr-defined]
        client = PacedSocket(self.family, self.type, self.proto, fileno=descriptor)
        if self.family != socket.AF_UNIX:  # without it every answer waits 40 ms
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return client, address


def listen(host: str, port: int) -> PacedListener:
    """Listen, in the parent and before the forks: a restarted web child finds its queue intact."""
    listener = PacedListener(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen(1024)
    return listener
