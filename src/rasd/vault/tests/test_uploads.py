"""A browser's upload goes through Django into sealing, whole or not at all."""

import hashlib
import io
import os
import signal
import subprocess
import sys
import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http.multipartparser import MultiPartParserError
from django.test import RequestFactory

from rasd.vault import actions, conf
from rasd.vault.uploads import SealingHandler

MARKER = b"MARKER-of-an-upload "


@pytest.fixture
def folder(team):
    return actions.create_folder(kind="report", group="desk")


def post(folder, files, **limits):
    request = RequestFactory().post("/", {"note": "x", **files})
    handler = SealingHandler(folder, **{"most_bytes": 5_000_000, **limits})
    request.upload_handlers = [handler]
    return request, handler


def stored():
    return sorted(conf.files_folder().glob("*")) + sorted(conf.files_folder().glob(".*"))


def test_an_upload_is_sealed_recorded_and_comes_back(folder, team, unlock):
    data = MARKER * 90_000
    upload = SimpleUploadedFile("صورة.jpg", data, "image/jpeg")
    request, handler = post(folder, {"file": upload})
    sealed = request.FILES["file"]
    assert (sealed.size, sealed.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    item = sealed.record(origin="reporter")
    amal = unlock(team.amal)
    (opened,) = amal.open(folder.pk)
    assert opened.data["name"] == "صورة.jpg"
    assert (opened.data["type"], opened.data["origin"]) == ("image/jpeg", "reporter")
    assert b"".join(amal.open_file(item.pk)) == data
    assert handler.refused == []


def test_too_large_and_too_many_files_are_refused_and_leave_nothing(folder):
    big = SimpleUploadedFile("big.bin", MARKER * 10_000)
    request, handler = post(folder, {"file": big}, most_bytes=100_000)
    assert "file" not in request.FILES
    assert handler.refused == ["too_large"]
    assert stored() == []
    two = {name: SimpleUploadedFile(name, b"x") for name in ("a.txt", "b.txt")}
    request, handler = post(folder, two)
    assert list(request.FILES) == ["a.txt"]
    assert handler.refused == ["too_many"]
    request.FILES["a.txt"].discard()
    assert stored() == []


def test_a_broken_connection_leaves_nothing(folder):
    whole = RequestFactory().post("/", {"file": SimpleUploadedFile("a.bin", MARKER * 60_000)})
    body = whole.read()
    broken = RequestFactory().generic("POST", "/", b"x", content_type=whole.content_type)
    broken.META["CONTENT_LENGTH"] = str(len(body))

    class Breaks(io.BytesIO):
        def read(self, *arguments):
            if self.tell() > 600_000:
                raise ConnectionResetError
            return super().read(*arguments)

    broken._stream = Breaks(body)
    broken.upload_handlers = [SealingHandler(folder, most_bytes=5_000_000)]
    with pytest.raises((OSError, MultiPartParserError)):
        broken.POST
    assert stored() == []


_ENDLESS = """
import sys, time
from pathlib import Path
from rasd.vault.crypto.keypair import new_pair
from rasd.vault.crypto.stream import SealingStream
stream = SealingStream(Path(sys.argv[1]), "a" * 32, [new_pair().public], b"line\\n")
for _ in range(300):
    stream.push(b"MARKER-of-an-upload " * 5000)
print("pushed", flush=True)
time.sleep(60)
"""


def test_a_kill_amid_an_upload_leaves_a_sealed_part_and_no_file(tmp_path):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    process = subprocess.Popen(
        [sys.executable, "-c", _ENDLESS, str(tmp_path)], env=environment, stdout=subprocess.PIPE
    )
    assert process.stdout.readline() == b"pushed\n"
    time.sleep(0.2)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    (part,) = tmp_path.iterdir()
    assert part.name.endswith(".part")
    assert part.stat().st_size > 0
    assert MARKER not in part.read_bytes()
