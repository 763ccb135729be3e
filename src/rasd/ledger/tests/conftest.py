import pytest

from rasd.ledger import actions, conf


@pytest.fixture(autouse=True)
def log_folder(settings, tmp_path):
    """Give each test a data folder of its own, with a fresh log key in it."""
    settings.RASD_DATA_DIR = tmp_path
    settings.RASD_LOG_ORIGIN = "rasd.test/log"
    actions.create_log_key()
    return conf.log_key_path()
