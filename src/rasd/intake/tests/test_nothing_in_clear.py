"""What a reporter sends is on the disk nowhere in clear: database, journal, files, logs."""

import logging
import secrets
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from rasd.intake.factories import Browser, code_shown, form_data, open_intake
from rasd.intake.forms.began import opened_now

MARK = "مرساة" + secrets.token_hex(6)


@pytest.mark.django_db(transaction=True)
def test_a_marker_in_every_field_message_and_file_is_found_nowhere(
    data_dir, tmp_path_factory, caplog
):
    open_intake()
    browser = Browser(headers={"User-Agent": "agent-sentinel"}, REMOTE_ADDR="127.0.0.77")
    typed = dict.fromkeys(("text", "place_name", "links", "contact"), f"قبل {MARK} بعد")
    with caplog.at_level(logging.DEBUG):
        code = browser.report("ar", **typed)
        browser.enter(code)
        browser.post("/ar/follow/report/messages/", {"text": MARK})
        upload = SimpleUploadedFile(f"{MARK}.txt", MARK.encode() * 1000, "text/plain")
        answer = browser.post("/ar/follow/report/files/", {"file": upload})
        assert answer.status_code == 303
        browser.post("/ar/report/", form_data(**typed, year="x"))
        tapped = {"where": "IQ-BG", "began": "now", "cut": "block", "opened": opened_now()}
        told = {"nonce": secrets.token_hex(32), "text": MARK}
        outage = code_shown(browser.post("/ar/report/outage/", {**tapped, **told}))
        browser.post("/ar/report/outage/", told)
    assert outage
    _flush()
    secrets_sought = [
        MARK.encode(),
        code.encode(),
        outage.encode(),
        b"127.0.0.77",
        b"agent-sentinel",
    ]
    for content, where in _everything_stored(data_dir):
        for secret in secrets_sought:
            assert secret not in content, where
    assert not [secret for secret in secrets_sought if secret.decode() in caplog.text]


def _flush():
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(FULL)")


def _everything_stored(data_dir):
    for path in data_dir.rglob("*"):
        if path.is_file() and not path.is_symlink():
            yield path.read_bytes(), path
    if connection.vendor == "sqlite":
        database = Path(connection.settings_dict["NAME"])
        for path in database.parent.glob(f"{database.name}*"):
            yield path.read_bytes(), path
    else:
        yield _all_rows(), "database"


def _all_rows():
    rows = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                rows += map(_as_bytes, row)
    return b"\n".join(rows)


def _as_bytes(value):
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
