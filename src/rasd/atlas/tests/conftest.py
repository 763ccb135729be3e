from pathlib import Path

import pytest

from rasd.atlas import conf
from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case
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


@pytest.fixture
def records(site):
    """Three arrests in Baghdad in 2019, one of them under the Penal Code; a shutdown in 2020."""
    publish_case(started="2019-02-03", law="Penal Code 433")
    publish_case(started="2019-10-02", status="verified")
    publish_case(started="2019")
    publish_case(started="2020-06", place=ONLINE, category="network_shutdown", actors=[])
    publish_case(
        started="2018-12-30", ended="2019-01-02", place={**BAGHDAD, "governorate": "IQ-BA"}
    )
    follow()
