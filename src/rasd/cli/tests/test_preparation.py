"""A data folder belongs to one account, and is brought up to date with the code."""

import os
import sqlite3
import stat
from contextlib import closing

from rasd.atlas import conf
from rasd.atlas.factories import publish_case
from rasd.atlas.follow import follow
from rasd.cli.main import main
from rasd.cli.preparation import prepare_secrets, prepare_site
from rasd.ledger.actions import create_log_key


def test_nobody_else_on_the_machine_enters_the_data_folder(tmp_path):
    before = os.umask(0o022)
    try:
        (tmp_path / "old").mkdir(mode=0o755)
        for data in (tmp_path / "new" / "site", tmp_path / "old"):
            prepare_secrets(data)
            assert stat.S_IMODE(data.stat().st_mode) == 0o700
    finally:
        os.umask(before)


def test_a_store_made_by_older_code_is_made_anew(db, settings, tmp_path, monkeypatch):
    settings.RASD_DATA_DIR = tmp_path
    prepare_secrets(tmp_path)
    create_log_key()
    publish_case()
    follow()
    with closing(sqlite3.connect(conf.store_path())) as store, store:
        store.execute("UPDATE record_fts SET labels = 'as it was called before'")
    assert main(["verify"]) == 1
    monkeypatch.setattr("rasd.cli.preparation.call_command", lambda *_, **__: None)
    prepare_site()
    assert main(["verify"]) == 0
