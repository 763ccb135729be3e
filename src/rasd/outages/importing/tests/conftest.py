"""One way to import a file, telling what became of it."""

import pytest

from rasd.outages.importing.kinds import KINDS
from rasd.outages.importing.running import import_file


@pytest.fixture
def take(db):
    """Return a function that imports a file: (outcome, refused rows)."""

    def take(kind, path, **options):
        refused = []
        return import_file(KINDS[kind], path, reject=refused.append, **options), refused

    return take
