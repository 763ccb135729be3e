"""How requests reach keyd: over its socket, or straight to a service in this process."""

import socket
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from rasd.vault.errors import KeydUnreachable
from rasd.vault.keyd import wire

if TYPE_CHECKING:
    from rasd.vault.keyd.service import Service

# The supervisor needs a moment to start the next keyd after the last person locked.
_START_SECONDS = 10.0


class Transport(Protocol):
    """Carries one request and its answer.

    `joins_transactions` says that keyd writes within the caller's own transaction.
    """

    joins_transactions: bool

    def call(self, request: dict[str, Any], *, wait: bool) -> dict[str, Any]:
        """Return the answer; raise KeydUnreachable, with `wait` only after some patience."""


class LocalTransport:
    """A service in this process: for the command line and for tests."""

    def __init__(self, service: "Service", *, joins_transactions: bool = False) -> None:
        """Importers let keyd write inside their transaction: a row goes in whole or not at all."""
        self.service = service
        self.joins_transactions = joins_transactions

    def call(self, request: dict[str, Any], *, wait: bool) -> dict[str, Any]:
        """Return the answer."""
        return self.service.handle(request)


class SocketTransport:
    """One connection per thread, opened when first needed and again when keyd was restarted."""

    joins_transactions = False

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mine = threading.local()

    def call(self, request: dict[str, Any], *, wait: bool) -> dict[str, Any]:
        """Return the answer; a keyd that ended meanwhile is asked afresh once."""
        error: OSError | None = None
        for _ in range(2):
            try:
                if getattr(self._mine, "connection", None) is None:
                    self._mine.connection = self._connect(_START_SECONDS if wait else 0.0)
                return self._exchange(self._mine.connection, request)
            except OSError as failed:
                error = failed
                self.close()
        raise KeydUnreachable from error

    def close(self) -> None:
        """Close this thread's connection."""
        connection = getattr(self._mine, "connection", None)
        self._mine.connection = None
        if connection is not None:
            connection.close()

    def _exchange(self, connection: socket.socket, request: dict[str, Any]) -> dict[str, Any]:
        wire.send(connection, request)
        return wire.receive(connection)

    def _connect(self, patience: float) -> socket.socket:
        until = time.monotonic() + patience
        while True:
            connection = socket.socket(socket.AF_UNIX)
            try:
                connection.connect(str(self._path))
            except OSError:
                connection.close()
                if time.monotonic() >= until:
                    raise
                time.sleep(0.05)
            else:
                return connection
