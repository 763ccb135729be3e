"""A connection gets a thread only when a whole request head lies ready.

Threat: a hundred connections that say nothing, or a word a second, each held one of the threads for
five or ten seconds; a thousand filled the server. Here they wait in the poller, and the one that
has waited longest gives way.
"""

import contextlib
import selectors
import socket
import time
from functools import partial
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker

from rasd.cli.serving.pace import HEAD

MOST_WAITING = 500
# Longer heads are read by a thread, at the pace of `pace.HEAD`.
LONGEST_PEEK = 16 * 1024
LOOK_AGAIN_SECONDS = 0.5


class PatientWorker(ThreadWorker):
    """gunicorn's threaded worker, less generous with its threads."""

    _look_again = 0.0

    def accept(self, listener: socket.socket) -> None:
        """Let a new connection wait in the poller for its first request."""
        try:
            client, address = listener.accept()
        except OSError:
            return
        self.nr_conns += 1
        client.setblocking(False)
        conn = TConn(self.cfg, client, address, listener.getsockname())
        self._wait(conn)
        self._watch(conn)
        if len(self.pending_conns) > MOST_WAITING:
            self.pending_conns[0].timeout = 0.0
            self.murder_pending()

    def on_pending_socket_readable(self, conn: Any, client: socket.socket) -> None:
        """Hand a connection to a thread, or look at it again in a moment."""
        if _is_ready(client):
            super().on_pending_socket_readable(conn, client)
        else:
            self.poller.unregister(client)

    def on_client_socket_readable(self, conn: Any, client: socket.socket) -> None:
        """Do the same for a connection's next request."""
        if _is_ready(client):
            super().on_client_socket_readable(conn, client)
        else:
            self.poller.unregister(client)
            self.keepalived_conns.remove(conn)
            self._wait(conn)

    def murder_pending(self) -> None:
        """Close those that waited too long; look again at those whose heads had begun."""
        super().murder_pending()
        if time.monotonic() >= self._look_again:
            self._look_again = time.monotonic() + LOOK_AGAIN_SECONDS
            for conn in self.pending_conns:
                with contextlib.suppress(KeyError):  # watched already
                    self._watch(conn)

    def _wait(self, conn: Any) -> None:
        conn.timeout = time.monotonic() + HEAD.total
        self.pending_conns.append(conn)

    def _watch(self, conn: Any) -> None:
        ready = partial(self.on_pending_socket_readable, conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, ready)


def _is_ready(client: socket.socket) -> bool:
    """Tell whether a thread would not have to wait for the rest of a head."""
    try:
        seen = client.recv(LONGEST_PEEK, socket.MSG_PEEK)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return not seen or b"\r\n\r\n" in seen or len(seen) >= LONGEST_PEEK
