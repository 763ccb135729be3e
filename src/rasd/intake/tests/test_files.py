"""Files: sealed as they arrive, whole or not at all, and never a danger to the report."""

import hashlib
import os
import secrets
import shutil
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from rasd.intake import conf
from rasd.intake.desk_reads import open_report
from rasd.intake.factories import Browser
from rasd.intake.models import Report
from rasd.people.factories import open_desk
from rasd.vault.models import Item

UPLOAD = "/en/follow/report/files/"


@pytest.fixture
def visitor(browser):
    """A browser that typed the code of its report."""
    browser.enter(browser.report("en"), "en")
    return browser


def send(browser, name, content, kind="image/jpeg"):
    return browser.post(UPLOAD, {"file": SimpleUploadedFile(name, content, kind)})


def stored_files(data_dir):
    folder = data_dir / "files"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@pytest.mark.django_db(transaction=True)
def test_thirty_megabytes_stay_sealed_and_open_byte_for_byte_through_keyd(data_dir):
    content = secrets.token_bytes(30_000_000)
    with open_desk() as desk:
        browser = Browser()
        browser.enter(browser.report("en"), "en")
        assert send(browser, "تسجيل.mp4", content, "video/mp4").status_code == 303
        page = browser.get("/en/follow/report/").content.decode()
        assert "<bdi>تسجيل.mp4</bdi>" in page
        volunteer, report = desk["volunteer"], Report.objects.get()
        [file] = open_report(volunteer, report).files
        expected = {
            "name": "تسجيل.mp4",
            "type": "video/mp4",
            "size": 30_000_000,
            "sha256": hashlib.sha256(content).hexdigest(),
        }
        assert expected.items() <= file.items()
        assert b"".join(volunteer.vault.open_file(file["item"])) == content
    piece = content[15_000_000:15_000_064]
    for path in data_dir.rglob("*"):
        if path.is_file():
            assert piece not in path.read_bytes(), path


def test_what_goes_wrong_says_so_and_leaves_no_trace(visitor, data_dir, settings, monkeypatch):
    settings.RASD_UPLOAD_MB = 1
    cases = [
        (lambda: send(visitor, "big.bin", os.urandom(1_200_000)), 413, "larger than 1 MB"),
        (lambda: send(visitor, "empty.txt", b""), 422, "It is empty"),
        (lambda: visitor.post(UPLOAD, {}), 422, "No file was chosen"),
        (lambda: visitor.post(UPLOAD, {"other": BytesIO(b"x")}), 422, "No file was chosen"),
    ]
    for act, status, words in cases:
        answer = act()
        page = answer.content.decode()
        assert answer.status_code == status and words in page
        assert "Your report and everything you sent before are safe." in page
        assert stored_files(data_dir) == []
    assert not Item.objects.filter(kind__in=("file", "listing")).exists()


def test_a_file_cut_short_by_a_lost_connection_is_not_kept(visitor, data_dir):
    head = (
        b'--cut\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n'
        b"Content-Type: image/jpeg\r\n\r\n"
    )
    body = head + secrets.token_bytes(300_000)
    # The server hands on what arrived and then the end, as on a closed connection.
    cut = {"CONTENT_LENGTH": 900_000, "wsgi.input": BytesIO(body)}
    kind = "multipart/form-data; boundary=cut"
    answer = visitor.generic("POST", UPLOAD, b"", CONTENT_TYPE=kind, **cut)
    assert answer.status_code == 408 and "did not arrive whole" in answer.content.decode()
    assert stored_files(data_dir) == []


def test_a_full_disk_is_said_and_the_report_stays(visitor, data_dir, monkeypatch):
    monkeypatch.setattr("rasd.vault.crypto.durable_file.os.fsync", _no_space)
    answer = send(visitor, "a.jpg", b"x" * 5000)
    assert answer.status_code == 503 and "could not store it" in answer.content.decode()
    monkeypatch.undo()
    assert stored_files(data_dir) == []
    assert visitor.get("/en/follow/report/").status_code == 200


def _no_space(_descriptor):
    raise OSError(28, "No space left on device")


def test_files_leave_room_on_the_disk_for_reports(visitor, data_dir, monkeypatch):
    nearly_full = (10**12, 10**12 - conf.KEPT_FREE, conf.KEPT_FREE + 50_000)
    disk = type(shutil.disk_usage(data_dir))(*nearly_full)
    monkeypatch.setattr("rasd.intake.conf.shutil.disk_usage", lambda _path: disk)
    assert send(visitor, "a.jpg", b"x" * 90_000).status_code == 503
    assert stored_files(data_dir) == []
    assert send(visitor, "b.jpg", b"x" * 100).status_code == 303
    assert visitor.report("en"), "a report of text still arrives"


def test_ten_files_and_no_more(visitor, data_dir):
    for number in range(conf.MOST_FILES):
        assert send(visitor, f"{number}.jpg", b"x").status_code == 303
    answer = send(visitor, "one-more.jpg", b"x")
    assert answer.status_code == 409
    assert "as many files as it can hold" in answer.content.decode()
    assert len(stored_files(data_dir)) == conf.MOST_FILES


def test_only_the_first_of_several_files_is_taken(visitor, data_dir):
    files = [SimpleUploadedFile(f"{n}.jpg", b"x") for n in range(3)]
    assert visitor.post(UPLOAD, {"file": files}).status_code == 303
    assert len(stored_files(data_dir)) == 1


def test_a_form_that_takes_no_files_drops_them(browser, data_dir):
    from rasd.intake.factories import form_data

    answer = browser.post("/en/report/", {**form_data(), "file": BytesIO(b"clear text")})
    assert answer.status_code == 200 and stored_files(data_dir) == []


def test_a_hostile_name_is_text_on_the_page_and_harmless_in_the_record(visitor):
    send(visitor, "../<svg onload=x>\u202egpj.exe", b"x")
    page = visitor.get("/en/follow/report/").content.decode()
    assert "<bdi>&lt;svg onload=x&gt;gpj.exe</bdi>" in page
