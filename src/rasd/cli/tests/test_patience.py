"""Connections that say nothing, or little, hold no thread and keep nobody out."""

import os
import socket
import threading
import time
from contextlib import closing

import pytest
from gunicorn.app.base import BaseApplication

from rasd.cli.serving import patient
from rasd.cli.serving.pace import listen
from rasd.cli.serving.web import NamelessLogger

ASK = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"


class Small(BaseApplication):
    """Two threads, one answer."""

    def load_config(self):
        for name, value in {"threads": 2, "worker_connections": 100, "keepalive": 5}.items():
            self.cfg.set(name, value)

    def load(self):
        return self._answer

    @staticmethod
    def _answer(environ, start_response):
        start_response("200 OK", [("Content-Length", "2")])
        return [b"ok"]


class Worker(patient.PatientWorker):
    """Without signals: it runs in a thread of the test."""

    def init_signals(self):
        return None


@pytest.fixture
def port():
    listener = listen("127.0.0.1", 0)
    application = Small()
    worker = Worker(
        1,
        os.getppid(),
        [listener],
        application,
        30,
        application.cfg,
        NamelessLogger(application.cfg),
    )
    thread = threading.Thread(target=worker.init_process, daemon=True)
    number = listener.getsockname()[1]
    thread.start()
    yield number
    worker.alive = False
    thread.join(10)


def ask(port, *parts, pause=0.0):
    with closing(socket.create_connection(("127.0.0.1", port), timeout=5)) as connection:
        for part in parts or (ASK,):
            connection.sendall(part)
            time.sleep(pause)
        answer = b""
        while piece := connection.recv(4096):
            answer += piece
        return answer


def test_silent_and_half_spoken_connections_hold_no_thread(port):
    crowd = [socket.create_connection(("127.0.0.1", port)) for _ in range(20)]
    for connection in crowd[10:]:
        connection.sendall(b"GET / HTTP/1.1\r\nX: ")
    time.sleep(0.2)
    start = time.monotonic()
    assert ask(port).endswith(b"ok")
    assert time.monotonic() - start < 2
    for connection in crowd:
        connection.close()


def test_a_head_that_comes_in_pieces_is_answered(port):
    assert ask(port, ASK[:10], ASK[10:], pause=0.3).endswith(b"ok")


def test_the_longest_waiting_connection_gives_way(port, monkeypatch):
    monkeypatch.setattr(patient, "MOST_WAITING", 5)
    crowd = []
    for _ in range(8):
        crowd.append(socket.create_connection(("127.0.0.1", port), timeout=5))
        time.sleep(0.05)
    assert crowd[0].recv(10) == b"", "closed by the server"
    assert ask(port).endswith(b"ok")
    for connection in crowd:
        connection.close()


def test_a_connection_is_used_again(port):
    with closing(socket.create_connection(("127.0.0.1", port), timeout=5)) as connection:
        for _ in range(3):
            connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            seen = b""
            while not seen.endswith(b"ok"):
                seen += connection.recv(4096)
