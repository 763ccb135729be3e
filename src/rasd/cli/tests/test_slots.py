"""Bodies that crawl keep nobody's report out: the slowest gives way when all places are taken."""

import os
import socket
import threading
import time
from contextlib import closing
from typing import ClassVar

import pytest
from gunicorn.app.base import BaseApplication

from rasd.cli.serving import bodies, slots
from rasd.cli.serving.bodies import paced
from rasd.cli.serving.pace import listen
from rasd.cli.serving.patient import PatientWorker
from rasd.cli.serving.web import NamelessLogger

HEAD = b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n"
PLACES = 3


class Reading(BaseApplication):
    """Reads the body and says how long it was."""

    def load_config(self):
        self.cfg.set("threads", 8)

    def load(self):
        return paced(self._answer, PLACES)

    @staticmethod
    def _answer(environ, start_response):
        try:
            text = b"%d" % len(environ["wsgi.input"].read())
        except OSError:
            text = b"broken"
        start_response("200 OK", [("Content-Length", str(len(text)))])
        return [text]


class Worker(PatientWorker):
    """Without signals: it runs in a thread of the test."""

    def init_signals(self):
        return None


class Watched(slots.Slots):
    """Tells how many places are taken, so that no test guesses how long that lasts."""

    rooms: ClassVar[list["Watched"]] = []

    def __init__(self, number):
        super().__init__(number)
        self.rooms.append(self)


def wait_until_all_places_are_taken():
    end = time.monotonic() + 10
    while not Watched.rooms or len(Watched.rooms[-1]._since) < PLACES:
        assert time.monotonic() < end, "not every body found a place"
        time.sleep(0.01)
    time.sleep(slots.UNDISTURBED_SECONDS + 0.05)


@pytest.fixture
def port(monkeypatch):
    monkeypatch.setattr(bodies, "Slots", Watched)
    Watched.rooms.clear()
    monkeypatch.setattr(slots, "UNDISTURBED_SECONDS", 0.3)
    listener, application = listen("127.0.0.1", 0), Reading()
    log = NamelessLogger(application.cfg)
    worker = Worker(1, os.getppid(), [listener], application, 30, application.cfg, log)
    thread = threading.Thread(target=worker.init_process, daemon=True)
    thread.start()
    yield listener.getsockname()[1]
    worker.alive = False
    thread.join(10)


def begin(port, sent):
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    connection.sendall(HEAD + b"x" * sent)
    return connection


def the_answer(connection):
    answer = b""
    while piece := connection.recv(4096):
        answer += piece
    return answer


def test_a_file_finds_a_place_among_crawling_bodies_and_the_slowest_loses_its_own(port):
    crawling = [begin(port, sent) for sent in (500, 1, 300)]
    wait_until_all_places_are_taken()
    with closing(begin(port, 900)) as file:
        assert the_answer(crawling[1]).startswith(b"HTTP/1.1 503")
        file.sendall(b"x" * 100)
        assert the_answer(file).endswith(b"1000")
    for connection, left in ((crawling[0], 500), (crawling[2], 700)):
        connection.sendall(b"x" * left)
        assert the_answer(connection).endswith(b"1000"), "the others went on undisturbed"


def test_places_come_back_however_a_body_ended(port):
    for _round in range(2):
        for _ in range(PLACES):
            begin(port, 10).close()
        time.sleep(0.6)
        with closing(begin(port, 10)) as file:
            time.sleep(0.2)
            file.sendall(b"x" * 990)
            assert the_answer(file).endswith(b"1000")


def test_a_crowd_that_waits_for_places_leaves_threads_for_pages(port, monkeypatch):
    monkeypatch.setattr(slots, "UNDISTURBED_SECONDS", 60)
    monkeypatch.setattr(slots, "MOST_WAITING", 2)
    crowd = [begin(port, 10) for _ in range(12)]
    time.sleep(0.5)
    began = time.monotonic()
    with closing(socket.create_connection(("127.0.0.1", port), timeout=10)) as page:
        page.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert the_answer(page).endswith(b"0")
    assert time.monotonic() - began < 1
    for connection in crowd:
        connection.close()


def test_a_body_that_is_here_whole_needs_no_place(port, monkeypatch):
    crawling = [begin(port, 1) for _ in range(PLACES)]
    wait_until_all_places_are_taken()
    monkeypatch.setattr(slots, "UNDISTURBED_SECONDS", 60)
    with closing(begin(port, 1000)) as report:
        assert the_answer(report).endswith(b"1000")
    for connection in crawling:
        connection.close()
