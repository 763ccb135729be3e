"""An unlocked team with an operator, and a log that can be signed."""

import pytest

from rasd.ledger.actions import create_log_key
from rasd.people.actions import admit
from rasd.people.factories import make_account, open_desk, unlocked
from rasd.people.models import Role


@pytest.fixture
def desk(db, settings):
    settings.RASD_DEMO = True
    create_log_key()
    with open_desk() as actors:
        operator = make_account("operator", Role.OPERATOR)
        admit(actors["editor"], account=operator)
        yield {**actors, "operator": unlocked(operator)}
