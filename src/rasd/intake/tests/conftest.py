"""A data folder and an open intake for each test."""

import pytest

from rasd.intake.factories import Browser, open_intake


@pytest.fixture
def data_dir(settings, tmp_path):
    """A data folder of this test's own; the process's secrets stay."""
    secrets_folder = settings.RASD_DATA_DIR / "secrets"
    settings.RASD_DATA_DIR = tmp_path
    (tmp_path / "secrets").symlink_to(secrets_folder)
    return tmp_path


@pytest.fixture
def intake(db, data_dir):
    """Two key holders: intake is open. Returns their ids."""
    return open_intake()


@pytest.fixture
def browser(intake):
    return Browser()
