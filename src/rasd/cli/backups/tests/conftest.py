"""A small site with a report, a sealed file and publications; on PostgreSQL, new databases too."""

import os
from contextlib import closing
from urllib.parse import urlsplit
from uuid import uuid4

import pyrage
import pytest
from django.db import connection

from rasd.atlas.factories import publish_case
from rasd.atlas.follow import follow
from rasd.cli.backups import create_kit, keys, make_backup
from rasd.cli.preparation import prepare_secrets
from rasd.intake.factories import open_intake, send_report
from rasd.intake.models import Report
from rasd.ledger.actions import create_log_key
from rasd.vault.actions import FileSealing
from rasd.vault.conf import create_pepper

SEALED = os.urandom(300_000)


@pytest.fixture
def site(transactional_db, settings, tmp_path):
    """The data folder of a site in use."""
    settings.RASD_DATA_DIR = tmp_path / "site"
    settings.RASD_BACKUP_DIR = str(tmp_path / "backups")
    prepare_secrets(settings.RASD_DATA_DIR)
    create_pepper()
    create_log_key()
    open_intake()
    receipt = send_report(text="وصلني تهديد")
    (tmp_path / "reporter").write_text(receipt.code.reveal())
    sealing = FileSealing(Report.objects.get().folder, "media")
    sealing.push(SEALED)
    sealing.finish({"name": "photo.jpg"})
    publish_case()
    publish_case()
    follow()
    return settings.RASD_DATA_DIR


@pytest.fixture
def kit(tmp_path):
    return tmp_path / "kit.age"


@pytest.fixture
def code(site, kit):
    return create_kit(kit)


@pytest.fixture
def recipient(site):
    """A backup key whose private half nobody keeps; quicker than a kit."""
    keys.write_recipient(site, str(pyrage.x25519.Identity.generate().to_public()))


@pytest.fixture
def backup(code):
    return make_backup().path


@pytest.fixture
def new_database(settings):
    """The URL of a new empty PostgreSQL database, or "" on SQLite."""
    if connection.vendor != "postgresql":
        yield ""
        return
    import psycopg

    name = f"restored_{uuid4().hex[:8]}"
    url = settings.RASD_DATABASE_URL
    with closing(psycopg.connect(url, autocommit=True)) as db:
        db.execute(f"CREATE DATABASE {name}")
        yield urlsplit(url)._replace(path=f"/{name}").geturl()
        db.execute(f"DROP DATABASE {name} WITH (FORCE)")
