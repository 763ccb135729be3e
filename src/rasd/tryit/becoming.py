"""Taking on a role of the demonstration in one step: sign in and unlock, as a member does in two.

The same checks run as at the sign-in page and at the unlock page, with the public passphrases.
"""

from contextlib import suppress

from allauth.account.adapter import get_adapter
from django.contrib.auth import login, logout
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponseBase

from rasd.kernel.errors import Conflict, Locked
from rasd.kernel.secret import SecretText
from rasd.people import capability
from rasd.people.actor import Actor
from rasd.tryit.accounts import PASSPHRASE, PASSWORD, ROLES
from rasd.vault.access import Access, TooManyTries, WrongPassphrase, unlock_member


def become(request: HttpRequest, handle: str) -> Actor:
    """Sign this browser in as an account of the demonstration, unlocked.

    The answer must carry `actor.vault.capability` (see `rasd.people.capability`). Raises Http404
    for any other account, or where its passphrases are not the public ones any more; Conflict when
    too many sign in at once.
    """
    if handle not in ROLES:
        raise Http404
    try:
        account = get_adapter().authenticate(request, username=handle, password=PASSWORD)
        if account is None:
            raise Http404
        opened = unlock_member(account.pk, SecretText(PASSPHRASE))
    except ValidationError as busy:
        raise Conflict(" ".join(busy.messages)) from None
    except (WrongPassphrase, TooManyTries):
        raise Http404 from None
    forget_keys(request)
    login(request, account)
    return Actor(account, Access(account.pk, opened))


def leave(request: HttpRequest, response: HttpResponseBase) -> None:
    """Lock and sign out."""
    forget_keys(request)
    logout(request)
    capability.take_back(response)


def forget_keys(request: HttpRequest) -> None:
    """Lock what this browser had unlocked before."""
    held = capability.read(request)
    if held and request.user.is_authenticated:
        with suppress(Locked):
            Access(request.user.pk, held).lock()
