from collections.abc import Callable
from pathlib import Path

import pytest

from rasd.atlas import conf
from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.follow import follow
from rasd.ledger.actions import create_log_key
from rasd.mirror.making.release import Made, make

Make = Callable[..., Made]


@pytest.fixture
def site(db, settings, tmp_path) -> Path:
    """A site with a corrected record, another, and one taken back with its text; its store."""
    settings.RASD_DATA_DIR = tmp_path / "data"
    settings.ROOT_URLCONF = "rasd.config.urls_public"
    settings.RASD_ONLY = "public"
    create_log_key()
    publish_case()
    publish_case(category="killing", started="2020-03-01")
    publish_case(title={"ar": "سر", "en": "A secret name"})
    retract_case("IQ-2019-0002", destroys=(1,))
    publish_case("IQ-2019-0001", title={"ar": "اعتقال صحفية", "en": "A journalist was arrested"})
    follow()
    return conf.store_path()


@pytest.fixture
def release(site, tmp_path) -> Make:
    """Makes a release in a folder of its own, named by the first argument."""

    def release(name: str = "a", **options: object) -> Made:
        return make(tmp_path / name, **options)

    return release
