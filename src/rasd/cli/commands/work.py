"""`./rasd work`."""

import argparse

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def run(arguments: argparse.Namespace) -> int:
    start_django(data=arguments.data)
    from rasd.cli.serving.worker import work

    work()
    return 0


COMMAND = Command(
    "work", "Run the periodic work alone; `serve` does it already.", run, data_argument
)
