"""`./rasd user add HANDLE ROLE …`: the first members, before anyone can invite."""

import argparse
import getpass
import os
import sys

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("verb", choices=["add", "found"])
    parser.add_argument("handles", nargs="+", metavar="HANDLE")
    parser.add_argument(
        "--role",
        action="append",
        choices=["volunteer", "verifier", "editor", "operator"],
        help="a role of the new account; may be repeated",
    )
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    start_django(data=arguments.data)
    return _add(arguments) if arguments.verb == "add" else _found(arguments)


def _add(arguments: argparse.Namespace) -> int:
    """Create accounts; prints each one's recovery code once."""
    from django.core.exceptions import ValidationError

    from rasd.kernel.secret import SecretText
    from rasd.people.actions import create_account
    from rasd.people.models import Role
    from rasd.vault.errors import WeakPassphrase

    for handle in arguments.handles:
        try:
            _account, recovery = create_account(
                handle=handle,
                password=SecretText(_ask(f"Login password of {handle}: ", "PASSWORD", handle)),
                passphrase=SecretText(
                    _ask(f"Unlock passphrase of {handle}: ", "PASSPHRASE", handle)
                ),
                roles=[Role(role) for role in arguments.role or ["volunteer"]],
            )
        except (ValidationError, WeakPassphrase) as error:
            print(f"{handle}: {error or 'the unlock passphrase is too short'}", file=sys.stderr)
            return 1
        print(f"{handle}: recovery code, to print and keep: {recovery.reveal()}")
    return 0


def _found(arguments: argparse.Namespace) -> int:
    """Found the desk: the named members hold the keys from now on; two at least."""
    from rasd.ledger.actions import approve_audit_heads
    from rasd.people.groups import ALL
    from rasd.people.models import Account
    from rasd.vault import actions as vault

    members = list(
        Account.objects.filter(handle__in=arguments.handles).values_list("pk", flat=True)
    )
    if len(members) != len(set(arguments.handles)) or len(members) < 2:
        print("found: name at least two accounts that exist", file=sys.stderr)
        return 1
    for slug in ALL:
        vault.create_group(slug=slug, founders=members)
    approve_audit_heads(proposed_by=members[0], approved_by=members[1])
    print("The desk is open: reports can be received.")
    return 0


def _ask(question: str, kind: str, handle: str) -> str:
    variable = f"RASD_{kind}_" + handle.upper().replace("-", "_")
    return os.environ.get(variable) or getpass.getpass(question)


COMMAND = Command("user", "Add the first members and found the desk.", run, arguments)
