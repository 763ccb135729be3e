"""keyd's process: serve one socket until the last person locks, then end and be started afresh."""

import contextlib
import logging
import os
import socket
import threading
from pathlib import Path
from typing import Any, NoReturn

from django.db import connections

from rasd.vault.keyd import hardening, wire
from rasd.vault.keyd.service import Service

logger = logging.getLogger(__name__)

_SWEEP_SECONDS = 1.0
# A web thread keeps its connection; after a moment of silence it costs us no database connection.
_SILENCE_SECONDS = 2.0
_AT_ONCE = 8


class AlreadyRunning(RuntimeError):
    """Another keyd answers on this socket."""


def run(socket_path: Path, service: Service | None = None) -> NoReturn:
    """Serve until the last capability is gone, then end the process with status 0.

    Python cannot wipe memory, so the process must really end: a supervisor starts the next one.
    """
    hardening.no_dumps()
    server = _Server(socket_path, service or Service())
    listener = _listen(socket_path)
    while True:
        with contextlib.suppress(TimeoutError):
            connection, _ = listener.accept()
            if hardening.same_user(connection):
                threading.Thread(target=server.talk, args=[connection], daemon=True).start()
            else:
                connection.close()
        server.sweep()


class _Server:
    def __init__(self, path: Path, service: Service) -> None:
        self._path, self._service = path, service
        self._turns = threading.BoundedSemaphore(_AT_ONCE)
        self._lock = threading.Lock()
        self._busy = 0

    def talk(self, connection: socket.socket) -> None:
        """Answer one connection's requests, one after another."""
        with connection, contextlib.suppress(OSError, ValueError):
            while True:
                _wait_for_request(connection)
                request = wire.receive(connection)
                with self._lock:
                    self._busy += 1
                try:
                    with self._turns:
                        answer = self._answer(request)
                    wire.send(connection, answer)
                finally:
                    with self._lock:
                        self._busy -= 1
                self._end_if_finished()
        connections.close_all()

    def sweep(self) -> None:
        """Expire the idle, and end when nobody is left."""
        self._service.sweep()
        self._end_if_finished()

    def _end_if_finished(self) -> None:
        with self._lock:
            # Somebody may just be unlocking.
            if self._busy or not self._service.finished:
                return
            self._path.unlink(missing_ok=True)
            # At once, from whichever thread: the others must not go on holding what they opened.
            os._exit(0)

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        for connection in connections.all(initialized_only=True):
            if connection.vendor != "sqlite":
                connection.close_if_unusable_or_obsolete()
        try:
            return self._service.handle(request)
        except Exception:
            # Our log format writes the kind of error and the lines of code, never its text.
            logger.exception("a request failed")
            return {"error": "Failed"}


def _wait_for_request(connection: socket.socket) -> None:
    connection.settimeout(_SILENCE_SECONDS)
    try:
        connection.recv(1, socket.MSG_PEEK)
    except TimeoutError:
        connections.close_all()
    connection.settimeout(None)


def _listen(path: Path) -> socket.socket:
    if path.exists():
        with socket.socket(socket.AF_UNIX) as probe:
            if probe.connect_ex(str(path)) == 0:
                raise AlreadyRunning
        path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    path.chmod(0o600)
    listener.listen(128)
    listener.settimeout(_SWEEP_SECONDS)
    return listener
