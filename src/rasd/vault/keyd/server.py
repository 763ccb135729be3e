"""keyd's process: serve one socket until the last person locks, then end and be started afresh."""

import contextlib
import logging
import socket
import sys
import threading
from pathlib import Path
from typing import Any

from django.db import close_old_connections, connections

from rasd.vault.keyd import hardening, wire
from rasd.vault.keyd.service import Service

logger = logging.getLogger(__name__)

_SWEEP_SECONDS = 1.0
# A web thread keeps its connection; after a moment of silence it costs us no database connection.
_SILENCE_SECONDS = 2.0
_AT_ONCE = 8


class AlreadyRunning(RuntimeError):
    """Another keyd answers on this socket."""


def run(socket_path: Path, service: Service | None = None) -> None:
    """Serve until the last capability is gone, then exit the process with status 0.

    Python cannot wipe memory, so the process must really end: a supervisor starts the next one.
    """
    hardening.no_dumps()
    service = service or Service()
    with _listen(socket_path) as listener:
        server = _Server(service)
        while not server.done.is_set():
            with contextlib.suppress(TimeoutError):
                connection, _ = listener.accept()
                if hardening.same_user(connection):
                    threading.Thread(target=server.talk, args=[connection], daemon=True).start()
                else:
                    connection.close()
            service.sweep()
            server.end_if_finished()
        socket_path.unlink(missing_ok=True)
    sys.exit(0)


class _Server:
    def __init__(self, service: Service) -> None:
        self.done = threading.Event()
        self._service = service
        self._turns = threading.BoundedSemaphore(_AT_ONCE)

    def talk(self, connection: socket.socket) -> None:
        """Answer one connection's requests, one after another."""
        with connection, contextlib.suppress(wire.Ended, ConnectionError):
            while not self.done.is_set():
                _wait_for_request(connection)
                request = wire.receive(connection)
                with self._turns:
                    answer = self._answer(request)
                wire.send(connection, answer)
                self.end_if_finished()

    def end_if_finished(self) -> None:
        """Let the process end once nobody is unlocked any more."""
        if self._service.finished:
            self.done.set()

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        close_old_connections()
        try:
            return self._service.handle(request)
        except Exception as error:
            # Only the kind of error: its text could hold what was just opened.
            logger.error("keyd: %s failed: %s", request.get("op"), type(error).__name__)
            return {"error": "Failed"}


def _wait_for_request(connection: socket.socket) -> None:
    connection.settimeout(_SILENCE_SECONDS)
    try:
        connection.recv(1, socket.MSG_PEEK)
    except TimeoutError:
        connections.close_all()
        connection.settimeout(None)
        connection.recv(1, socket.MSG_PEEK)
    finally:
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
