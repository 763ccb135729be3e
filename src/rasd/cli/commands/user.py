"""`./rasd user add HANDLE ROLE …`: the first members, before anyone can invite."""

import argparse
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

    from rasd.cli.asking import ask_passphrase, ask_password
    from rasd.people.actions import create_account
    from rasd.people.models import Role
    from rasd.vault.conf import SHORTEST_PASSPHRASE
    from rasd.vault.errors import WeakPassphrase

    for handle in arguments.handles:
        try:
            _account, recovery = create_account(
                handle=handle,
                password=ask_password(handle),
                passphrase=ask_passphrase(handle),
                roles=[Role(role) for role in arguments.role or ["volunteer"]],
            )
        except ValidationError as error:
            return _refused("add", f"{handle}: {' '.join(error.messages)}")
        except WeakPassphrase:
            return _refused(
                "add",
                f"{handle}: an unlock passphrase has {SHORTEST_PASSPHRASE} characters or more",
            )
        print(f"{handle}: recovery code, to print and keep: {recovery.reveal()}")
    return 0


def _found(arguments: argparse.Namespace) -> int:
    """Found the desk: the named members hold the keys from now on."""
    from django.conf import settings

    from rasd.kernel.errors import Conflict
    from rasd.people.actions import found_desk
    from rasd.people.models import Account

    handles = dict.fromkeys(arguments.handles)
    known = {account.handle: account for account in Account.objects.filter(handle__in=handles)}
    if missing := [handle for handle in handles if handle not in known]:
        return _refused("found", f"no account is called {', '.join(missing)}")
    try:
        found_desk(founders=[known[handle] for handle in handles])
    except Conflict as problem:
        return _refused("found", str(problem))
    if settings.RASD_READY:
        print("The desk is open: reports can be received.")
    else:
        print("The desk is open. Reports can be received when ./rasd init has gone to its end.")
    return 0


def _refused(verb: str, why: str) -> int:
    print(f"{verb}: {why}", file=sys.stderr)
    return 1


COMMAND = Command("user", "Add the first members and found the desk.", run, arguments)
