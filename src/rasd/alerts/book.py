"""The sealed folder that all alerts lie in: anyone may add, the team alone reads."""

from django.db import transaction

from rasd.kernel.locks import chain_lock
from rasd.people import groups
from rasd.vault import actions as vault
from rasd.vault.models import Folder
from rasd.vault.queries import members_of

KIND = "alerts"
COMPARTMENT = "contact"


def is_open() -> bool:
    """Tell whether there is a team to seal to."""
    return bool(members_of(groups.DESK))


def book() -> Folder:
    """Return the folder; the first alert makes it, which needs no key."""
    with transaction.atomic():
        chain_lock("alerts book")
        found = Folder.objects.filter(kind=KIND).first()
        return found or vault.create_folder(
            kind=KIND, group=groups.DESK, compartments=(COMPARTMENT,)
        )
