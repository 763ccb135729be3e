"""The first members: accounts with keys, and the codes that only they keep."""

import secrets

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from rasd.cli.installing.founder import Founder
from rasd.cli.installing.paper import Paper
from rasd.cli.installing.problem import Problem
from rasd.cli.installing.terminal import Terminal
from rasd.kernel.secret import SecretText
from rasd.people.actions import found_desk
from rasd.people.actions.accounts import Newcomer, new_account
from rasd.people.groups import DESK
from rasd.people.models import Account, Role
from rasd.vault.conf import SHORTEST_PASSPHRASE
from rasd.vault.errors import WeakPassphrase
from rasd.vault.queries import members_of

# Without letters and digits that are taken for each other on paper.
_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"


def make_member(founder: Founder, paper: Paper, terminal: Terminal | None) -> None:
    """Make an account unless it is there; its code is on paper before the account is stored.

    A run that is cut off in between leaves a code that opens nothing, never an account without.
    """
    if Account.objects.filter(handle=founder.handle).exists():
        return
    given = founder
    while True:
        if terminal:
            given = _ask(founder, terminal)
        password = given.password or made_up(4)
        passphrase = given.passphrase or made_up(6)
        try:
            newcomer = new_account(handle=founder.handle, password=password, passphrase=passphrase)
            break
        except (ValidationError, WeakPassphrase) as error:
            if not terminal:
                raise Problem(f"{founder.handle}: {_why(error)}") from None
            terminal.say(_why(error))
    paper.take(_lines(given, newcomer, password, passphrase))
    with transaction.atomic():
        newcomer.store([Role(role) for role in founder.roles])


def found(founders: tuple[Founder, ...]) -> None:
    """Give the keys to the first members, unless that was done."""
    if members_of(DESK):
        return
    accounts = {one.handle: one for one in Account.objects.all()}
    found_desk(founders=[accounts[founder.handle] for founder in founders])


def made_up(groups: int) -> SecretText:
    """Return a random secret of so many groups of four letters (19 bits each)."""
    parts = ("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(groups))
    return SecretText("-".join(parts))


def _ask(founder: Founder, terminal: Terminal) -> Founder:
    password = _("Login password, 12 letters or more. Enter alone: one is made and shown once.")
    phrase = _("Unlock passphrase, 16 letters or more, another one. Enter alone: one is made.")
    return Founder(
        founder.handle,
        founder.roles,
        terminal.secret(f"{founder.handle}: {password}"),
        terminal.secret(f"{founder.handle}: {phrase}"),
    )


def _why(error: ValidationError | WeakPassphrase) -> str:
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    return _("An unlock passphrase has %(n)s letters or more.") % {"n": SHORTEST_PASSPHRASE}


def _lines(
    given: Founder, newcomer: Newcomer, password: SecretText, passphrase: SecretText
) -> list[str]:
    lines = [f"{given.handle} ({', '.join(given.roles)})"]
    if not given.password:
        lines.append(_("Login password") + f": {password.reveal()}")
    if not given.passphrase:
        lines.append(_("Unlock passphrase") + f": {passphrase.reveal()}")
    lines.append(_("Recovery code") + f": {newcomer.recovery.reveal()}")
    lines.append(
        _(
            "The recovery code opens reports when the passphrase is forgotten. On paper, for this"
            " person alone, kept away from their computer. This server keeps no copy."
        )
    )
    return lines
