from pathlib import Path

import pytest

from rasd.atlas import conf
from rasd.atlas.follow import follow
from rasd.ledger.actions import create_log_key


@pytest.fixture
def site(db, settings, tmp_path) -> Path:
    """A site of its own: data folder, log key, empty desk; returns its public store's path."""
    settings.RASD_DATA_DIR = tmp_path
    create_log_key()
    return conf.store_path()


@pytest.fixture
def get(site, client, settings):
    """Follow the ledger, then ask the routes of a public server; fails on another status."""
    settings.ROOT_URLCONF = "rasd.config.urls_public"
    settings.RASD_ONLY = "public"

    def get(url, status=200, **headers):
        follow()
        response = client.get(url, headers=headers)
        assert response.status_code == status, response.content[:500]
        return response

    return get
