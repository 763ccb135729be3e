"""`./rasd outages publish-reachability`."""

import argparse
import sys

from rasd.cli.analysts.lines import say
from rasd.cli.command import data_argument
from rasd.cli.environment import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    start_django(data=arguments.data)
    from rasd.outages.reachability.actions import NotAllowed, publish_reachability

    try:
        made = publish_reachability()
    except NotAllowed:
        print("publish-reachability: two people have not allowed this rule yet", file=sys.stderr)
        return 1
    if made is None:
        say({"published": None, "why": "nothing changed, or nothing was ever measured"})
        return 0
    cells = made.content["cells"] if made.content else []
    say({"published": made.ref, "version": made.version, "cells": len(cells)})
    return 0
