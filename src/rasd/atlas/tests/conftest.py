from pathlib import Path

import pytest

from rasd.atlas import conf
from rasd.ledger.actions import create_log_key


@pytest.fixture
def site(db, settings, tmp_path) -> Path:
    """A site of its own: data folder, log key, empty desk; returns its public store's path."""
    settings.RASD_DATA_DIR = tmp_path
    create_log_key()
    return conf.store_path()
