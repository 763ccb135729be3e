"""The API's description is a promise: it changes only together with this file."""

import difflib
import json
from pathlib import Path

import pytest

SNAPSHOT = Path(__file__).parent / "openapi.json"


@pytest.fixture
def described(client, settings):
    settings.ROOT_URLCONF = "rasd.config.urls_public"
    settings.RASD_ONLY = "public"
    return client.get("/api/v1/openapi.json").json()


def test_the_description_is_the_committed_one(described):
    """To accept a change: delete openapi.json, run this test twice, read the difference."""
    text = json.dumps(described, indent=1, sort_keys=True) + "\n"
    if not SNAPSHOT.exists():
        SNAPSHOT.write_text(text)
        pytest.fail("wrote a new openapi.json")
    committed = SNAPSHOT.read_text().splitlines()
    assert not list(difflib.unified_diff(committed, text.splitlines(), lineterm="", n=2))


def test_every_route_is_marked_public():
    from rasd.api.v1 import api

    assert all(pattern.callback.is_public for pattern in api.urls[0])


def test_nothing_asks_for_a_key_and_there_is_no_page_of_foreign_scripts(described, client):
    assert "security" not in described
    assert client.get("/api/v1/docs").status_code == 404
