"""What only PostgreSQL asks for; on SQLite there is nothing to try."""

from urllib.parse import urlsplit

import psycopg
import pytest
from django.db import connection

from rasd.cli.backups import BackupError, rehearse
from rasd.cli.backups.stores import pg_programs


def test_a_role_that_may_make_no_database_reads_the_dump_to_its_end_and_says_so(
    transactional_db, settings, request
):
    if connection.vendor != "postgresql":
        return
    backup, kit, code = map(request.getfixturevalue, ("backup", "kit", "code"))
    url = settings.RASD_DATABASE_URL
    with psycopg.connect(url, autocommit=True) as db:
        db.execute("CREATE ROLE plain LOGIN")
        try:
            netloc = urlsplit(url).netloc.rpartition("@")[2]
            settings.RASD_DATABASE_URL = urlsplit(url)._replace(netloc=f"plain@{netloc}").geturl()
            report = rehearse(backup=backup, kit=kit, code=code)
        finally:
            db.execute("DROP ROLE plain")
    assert report.database == "postgresql (listed)"
    assert "not loaded" in report.checked[0] and report.counts["intake_report"] == 1


def test_a_missing_client_program_is_named_with_the_package_that_brings_it(
    db, monkeypatch, settings, tmp_path
):
    if connection.vendor != "postgresql":
        return
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pg_programs, "_DEBIAN", tmp_path)
    with pytest.raises(BackupError, match="apt install postgresql-client"):
        pg_programs.find("pg_dump", connection.settings_dict)
