"""A small team: three members in the group "desk", two of them also in the group "audit"."""

from types import SimpleNamespace
from uuid import uuid4

import pytest

from rasd.kernel.secret import SecretText
from rasd.vault import access
from rasd.vault.actions import create_group, create_member
from rasd.vault.crypto import member_key
from rasd.vault.keyd.client import Keyd
from rasd.vault.keyd.service import Service
from rasd.vault.keyd.transports import LocalTransport
from rasd.vault.models import MemberKey

PASSPHRASE = SecretText("شاي عراقي بالهيل")


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self):
        self.seconds = 1000.0

    def __call__(self):
        return self.seconds

    def advance(self, seconds):
        self.seconds += seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def data_dir(settings, tmp_path):
    """A data folder of this test's own; the process's pepper stays."""
    secrets_folder = settings.RASD_DATA_DIR / "secrets"
    settings.RASD_DATA_DIR = tmp_path
    (tmp_path / "secrets").symlink_to(secrets_folder)
    return tmp_path


def make_team():
    people = SimpleNamespace(amal=uuid4(), baran=uuid4(), chiman=uuid4(), outsider=uuid4())
    codes = {
        name: create_member(member=member, passphrase=PASSPHRASE)
        for name, member in vars(people).items()
    }
    create_group(slug="audit", founders=[people.amal, people.baran])
    create_group(slug="desk", founders=[people.amal, people.baran, people.chiman])
    people.codes = codes
    return people


@pytest.fixture
def team(db, data_dir):
    return make_team()


@pytest.fixture
def service(clock):
    return Service(clock)


@pytest.fixture
def keyd(team, service):
    """keyd inside this process."""
    with access.using(LocalTransport(service)) as local:
        yield local


@pytest.fixture
def unlock(keyd: Keyd):
    """Unlock a member and return their Access."""
    return lambda member: access.Access(member, keyd.unlock(member, PASSPHRASE))


def keys_of(member):
    """A member's private keys, as someone who copied everything today would have them."""
    row = MemberKey.objects.get(member=member)
    return member_key.open_with_passphrase(bytes(row.wrapped), PASSPHRASE, member, row.kdf)
