"""Two members who unlock on the command line, to propose and to approve what is imported."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # models are there only once Django has started
    from rasd.people.actor import Actor


class NotTwoPeople(Exception):
    """Why these two cannot do it; nothing was changed."""


def two_people_arguments(parser: argparse.ArgumentParser) -> None:
    """Add `--proposer` and `--approver`."""
    parser.add_argument("--proposer", required=True, metavar="HANDLE", help="who proposes")
    parser.add_argument("--approver", required=True, metavar="HANDLE", help="who approves")


@contextmanager
def two_people(arguments: argparse.Namespace) -> Iterator["list[Actor]"]:
    """Ask both for their passphrases and unlock them for a while; raises NotTwoPeople."""
    from django.core.exceptions import ObjectDoesNotExist

    from rasd.cli.asking import ask_passphrase
    from rasd.cli.unlocking import unlocked_actors
    from rasd.kernel.errors import Refused
    from rasd.vault.errors import WrongPassphrase

    people = (arguments.proposer, arguments.approver)
    if arguments.proposer == arguments.approver:
        raise NotTwoPeople("who proposes and who approves are two people")
    try:
        with unlocked_actors({handle: ask_passphrase(handle) for handle in people}) as actors:
            yield actors
    except (ObjectDoesNotExist, WrongPassphrase):
        raise NotTwoPeople("unknown handle or wrong passphrase; nothing was imported") from None
    except Refused as permission:
        raise NotTwoPeople(f"a role is missing for {permission}; nothing was imported") from None
