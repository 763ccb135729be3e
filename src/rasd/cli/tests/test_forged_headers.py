"""What a visitor says of our own addresses is believed by nobody, whatever proxy hands it on."""

import os
import socket
import threading
from contextlib import closing

import pytest

from rasd.cli.serving.pace import listen
from rasd.cli.serving.patient import PatientWorker
from rasd.cli.serving.web import NamelessLogger, Web


class Worker(PatientWorker):
    """Without signals: it runs in a thread of the test."""

    def init_signals(self):
        return None


def where(environ, start):
    """Answer with what links would begin with, and the path."""
    said = f"{environ['SCRIPT_NAME']} {environ['PATH_INFO']}".encode()
    start("200 OK", [("Content-Length", str(len(said)))])
    return [said]


@pytest.fixture
def port():
    listener, ready = listen("127.0.0.1", 0), threading.Event()
    web = Web(where, 64, ready.set)
    worker = Worker(1, os.getppid(), [listener], web, 30, web.cfg, NamelessLogger(web.cfg))
    thread = threading.Thread(target=worker.init_process, daemon=True)
    number = listener.getsockname()[1]
    thread.start()
    assert ready.wait(20)
    yield number
    worker.alive = False
    thread.join(10)


@pytest.mark.parametrize("name", ["SCRIPT_NAME", "PATH_INFO", "Script-Name"])
def test_a_visitor_does_not_choose_how_our_links_begin(port, name):
    asked = f"GET /elsewhere/ar/map/ HTTP/1.1\r\nHost: x\r\n{name}: /elsewhere\r\n"
    with closing(socket.create_connection(("127.0.0.1", port), timeout=10)) as connection:
        connection.sendall(f"{asked}Connection: close\r\n\r\n".encode())
        answer = b""
        while piece := connection.recv(4096):
            answer += piece
    assert answer.endswith(b"\r\n\r\n /elsewhere/ar/map/")
