"""An unlocked team and a log that can be signed."""

import pytest

from rasd.ledger.actions import create_log_key
from rasd.people.factories import open_desk


@pytest.fixture
def desk(db, settings):
    settings.RASD_DEMO = True
    create_log_key()
    with open_desk() as actors:
        yield actors
