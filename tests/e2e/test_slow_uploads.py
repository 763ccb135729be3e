"""Twenty slow uploads hold up no page; what was half sent leaves nothing behind."""

import socket
import time
from pathlib import Path

import pytest

from tests.e2e.harness.half_upload import HalfUpload
from tests.e2e.harness.reporter import open_with, send_report
from tests.e2e.harness.site import Site
from tests.e2e.harness.tables import count
from tests.e2e.harness.visitor import Visitor

pytestmark = pytest.mark.one_database

UPLOADS = 20
SIZE = 2_000_000
# Not a measurement: far above what a page takes, far below what a blocked one would.
SOON = 10


def stored(site: Site) -> set[Path]:
    return {path for path in (site.data / "files").rglob("*") if path.is_file()}


def test_pages_answer_while_twenty_uploads_crawl_and_cut_ones_leave_nothing(site):
    code = send_report(Visitor(site.address), "With slow files")
    visitor = open_with(site.address, code).visitor
    files, items = stored(site), count(site.place, "vault_item")
    uploads = [HalfUpload(visitor, f"slow{n}.bin", SIZE) for n in range(UPLOADS)]
    piece = b"slow bytes" * 2000
    for _ in range(3):
        for upload in uploads:
            upload.send(piece)
        start = time.monotonic()
        for path in ("/ar/", "/ar/map/", "/ar/report/"):
            assert Visitor(site.address, timeout=SOON).get(path).status == 200
        assert time.monotonic() - start < SOON
    assert send_report(Visitor(site.address), "Sent beside the slow ones")

    for upload in uploads[1:]:
        upload.cut()
    sent = 3 * len(piece)
    uploads[0].send(b"x" * (SIZE - sent))
    assert uploads[0].finish() in (200, 303)

    wait_until(lambda: len(stored(site)) <= len(files) + 1)
    assert len(stored(site) - files) == 1, "a cut upload left its bytes"
    found = open_with(site.address, code).answer.text
    assert "slow0.bin" in found
    assert not [n for n in range(1, UPLOADS) if f"slow{n}.bin" in found]
    # One file and the other report's items; nothing for the cut ones.
    assert count(site.place, "vault_item") - items < 8


def test_a_request_head_that_trickles_is_cut(site):
    """Threat: a thousand connections that never finish their first line."""
    connection = socket.create_connection(("127.0.0.1", site.server.port), timeout=60)
    start = time.monotonic()
    try:
        while time.monotonic() - start < 40:
            connection.sendall(b"X")
            time.sleep(0.25)
    except OSError:
        pass  # the server closed it
    assert time.monotonic() - start < 30
    assert Visitor(site.address).get("/ar/").status == 200


def test_a_file_that_is_too_large_or_empty_is_refused_and_the_report_stays(new_site):
    site = new_site().start()
    code = send_report(Visitor(site.address), "With an empty file")
    found = open_with(site.address, code)
    assert found.add_file("empty.txt", b"").status == 422
    assert "empty.txt" not in open_with(site.address, code).answer.text
    assert stored(site) == set()
    for number in range(11):
        found = open_with(site.address, code)
        if not [form for form in found.answer.page.forms if "/files/" in form.action]:
            break
        assert found.add_file(f"file{number}.txt", b"content").status == 200
    assert number == 10, "ten files fit, the eleventh has no form"
    assert len(stored(site)) == 10


def wait_until(done, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        time.sleep(0.1)
