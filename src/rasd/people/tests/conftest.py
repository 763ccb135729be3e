"""A demonstration desk: no second factor is asked, keyd runs in this process."""

import pytest

from rasd.people.factories import found_groups, make_account, open_desk
from rasd.people.models import Role


@pytest.fixture
def demo(settings):
    settings.RASD_DEMO = True


@pytest.fixture
def desk(db, demo):
    """Four unlocked members, in the groups that read."""
    with open_desk() as actors:
        yield actors


@pytest.fixture
def newcomer(db):
    """A volunteer with keys whom nobody has let in."""
    return make_account("newcomer", Role.VOLUNTEER)


@pytest.fixture
def team(db):
    """Two readers whose keys are locked."""
    accounts = make_account("first", Role.EDITOR), make_account("second", Role.VERIFIER)
    found_groups(*accounts)
    return accounts
