"""Members of a team for tests: real accounts with real keys, unlocked in this process."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.test import Client

from rasd.kernel.secret import SecretText
from rasd.people import conf
from rasd.people.actions import create_account
from rasd.people.actor import Actor
from rasd.people.groups import ALL
from rasd.people.models import Account, Role
from rasd.vault import actions as vault
from rasd.vault.access import Access, local_keyd, unlock_member

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PASSWORD = "a long login password"
PASSPHRASE = "five unrelated words for unlocking"


def make_account(handle: str, *roles: Role) -> Account:
    """Create an account with keys."""
    account, _recovery = create_account(
        handle=handle,
        password=SecretText(PASSWORD),
        passphrase=SecretText(PASSPHRASE),
        roles=list(roles),
    )
    return account


def found_groups(*accounts: Account) -> None:
    """Found the desk and audit groups with these members."""
    for slug in ALL:
        vault.create_group(slug=slug, founders=[account.pk for account in accounts])


def unlocked(account: Account) -> Actor:
    """Return the account as an actor with its vault open."""
    return Actor(account, Access(account.pk, unlock_member(account.pk, SecretText(PASSPHRASE))))


def browser_of(actor: Actor) -> Client:
    """Return a browser that is signed in as this member and holds their unlocked capability."""
    browser = signed_in(actor.account)
    browser.cookies[conf.capability_cookie()] = actor.vault.capability
    return browser


def signed_in(account: Account) -> Client:
    """Return a browser that is signed in and locked."""
    browser = Client()
    browser.force_login(account, BACKEND)
    return browser


@contextmanager
def open_desk() -> Iterator[dict[str, Actor]]:
    """Yield an unlocked volunteer, verifier, editor and second editor, all in the desk group."""
    roles = {
        "volunteer": Role.VOLUNTEER,
        "verifier": Role.VERIFIER,
        "editor": Role.EDITOR,
        "editor-two": Role.EDITOR,
    }
    accounts = {handle: make_account(handle, role) for handle, role in roles.items()}
    found_groups(*accounts.values())
    with local_keyd():
        yield {handle: unlocked(account) for handle, account in accounts.items()}
