"""`./rasd`: one file per command in `rasd.cli.commands`; imported only when needed."""

import argparse
import sys
from importlib import import_module
from pkgutil import iter_modules

from rasd.cli import commands
from rasd.cli.command import Command
from rasd.config.env import SettingError


def all_commands() -> dict[str, Command]:
    """Return every command by name."""
    modules = (
        import_module(f"{commands.__name__}.{m.name}") for m in iter_modules(commands.__path__)
    )
    found = [module.COMMAND for module in modules if hasattr(module, "COMMAND")]
    return {command.name: command for command in sorted(found, key=lambda c: c.name)}


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(prog="rasd", description="Rasd (رصد)")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in all_commands().values():
        sub = subparsers.add_parser(command.name, help=command.summary, description=command.summary)
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns its exit status."""
    parser = build_parser()
    arguments = parser.parse_args(argv if argv is not None else sys.argv[1:])
    if not arguments.command:
        parser.print_help()
        return 0
    try:
        return arguments.run(arguments)
    except KeyboardInterrupt:
        return 130
    except SettingError as error:
        print(f"{arguments.command}: {error}", file=sys.stderr)
        return 2
