"""A demonstration of this test's own: the walk installed, the four public accounts, keyd here."""

from collections import defaultdict

import pytest

from rasd.intake.factories import Browser
from rasd.kernel.registry import hooks
from rasd.kernel.secret import SecretText
from rasd.ledger.actions import create_log_key
from rasd.people.actions import create_account, found_desk
from rasd.people.models import Role
from rasd.tryit.accounts import PASSPHRASE, PASSWORD, ROLES
from rasd.vault.access import local_keyd


@pytest.fixture
def demonstration(db, settings, tmp_path, monkeypatch):
    # Who registers while the app is installed must not stay when it is not.
    kept = {event: list(who) for event, who in hooks._listeners.items()}
    monkeypatch.setattr(hooks, "_listeners", defaultdict(list, kept))
    secrets_folder = settings.RASD_DATA_DIR / "secrets"
    settings.RASD_DATA_DIR = tmp_path
    (tmp_path / "secrets").symlink_to(secrets_folder)
    settings.RASD_DEMO = True
    settings.INSTALLED_APPS = ["rasd.tryit", *settings.INSTALLED_APPS]
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "rasd.tryit.middleware.TryMiddleware"]
    settings.ROOT_URLCONF = "rasd.config.urls_demo"
    create_log_key()
    accounts = [
        create_account(
            handle=handle,
            password=SecretText(PASSWORD),
            passphrase=SecretText(PASSPHRASE),
            roles=[role],
        )[0]
        for handle, role in ROLES.items()
    ]
    found_desk(founders=[one for one in accounts if ROLES[one.handle] != Role.OPERATOR])
    with local_keyd():
        yield tmp_path


@pytest.fixture
def visitor(demonstration):
    return Browser()
