"""Request bodies keep their pace, and only so many arrive at once: threads stay free for pages."""

import contextlib
import socket
from collections.abc import Callable, Iterator
from typing import Any

from rasd.cli.serving.pace import BODY, HEAD, PacedSocket, TooSlow
from rasd.cli.serving.slots import Slots

Application = Callable[..., Any]
SLOT_SECONDS = 2
BUSY = "503 Service Unavailable"
# A report of text; larger bodies always take a place.
SMALL = 256 * 1024


class DeadlineInput:
    """`wsgi.input` that keeps the body's pace, holds a slot only while reading, and remembers why
    it failed."""

    failed = ""

    def __init__(self, stream: Any, client: PacedSocket, length: int, slots: Slots) -> None:
        self._stream, self._client, self._slots = stream, client, slots
        self._left, self._held, self._is_here = length, False, False

    def read(self, size: int | None = -1) -> bytes:
        """Read at most `size` bytes of the body; raise TooSlow."""
        return self._take(self._stream.read, self._left if size is None or size < 0 else size)

    def readline(self, size: int | None = -1) -> bytes:
        """Read a line of the body; raise TooSlow."""
        return self._take(self._stream.readline, self._left if size is None or size < 0 else size)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.readline, b"")

    def close(self) -> None:
        """Give the slot back; what was not read stays unread."""
        if self._held:
            self._held = False
            self._slots.release(self)
            self._left = 0

    def has_arrived(self) -> bool:
        """Tell whether all of a small body lies here: reading it waits for nobody."""
        if self._left > SMALL:
            return False
        here = _arrived_with_the_head(self._stream)
        return here >= self._left or here + self._client.waiting(self._left - here) >= self._left

    def speed(self) -> float:
        """Return bytes a second since the body began."""
        return self._client.speed()

    def give_way(self) -> None:
        """End: a new body wants the place. Called from its thread, while ours waits for bytes."""
        self.failed = BUSY
        with contextlib.suppress(OSError):
            self._client.shutdown(socket.SHUT_RD)

    def _take(self, read: Callable[..., bytes], size: int) -> bytes:
        if self._left <= 0:
            return b""
        if not self._held and not self._is_here:
            self._client.begin(BODY, _arrived_with_the_head(self._stream))
            if self.has_arrived():
                self._is_here = True
            elif self._slots.take(self, SLOT_SECONDS):
                self._held = True
            else:
                self.failed = BUSY
                raise TooSlow
        try:
            data = read(size)
        except TimeoutError:
            self.failed = "408 Request Timeout"
            self.close()
            raise TooSlow from None
        if self.failed:
            self.close()
            raise TooSlow
        self._left = self._left - len(data) if data else 0
        if self._left <= 0:
            self.close()
        return data


def _arrived_with_the_head(stream: Any) -> int:
    """Count what gunicorn holds of the body; else one that sent half of it at once looks idle."""
    unreader = getattr(getattr(stream, "reader", None), "unreader", None)
    return len(unreader.buf.getvalue()) if unreader else 0


def paced(application: Application, slots: int) -> Application:
    """Wrap a WSGI application: slow bodies answer 408, of more than `slots` the slowest 503."""
    room = Slots(slots)

    def wrapped(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        client: PacedSocket = environ["gunicorn.socket"]
        length = int(environ.get("CONTENT_LENGTH") or 0)
        body = DeadlineInput(environ["wsgi.input"], client, length, room)
        environ["wsgi.input"] = body

        def answer(status: str, headers: Any, *more: Any) -> Any:
            if body.failed:  # no byte of the rest may be read as a next request
                client.shutdown(socket.SHUT_RD)
            return start_response(body.failed or status, headers, *more)

        try:
            return application(environ, answer)
        finally:
            body.close()
            client.begin(HEAD)

    return wrapped
