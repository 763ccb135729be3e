"""`./rasd init`: an empty folder becomes a site that takes reports."""

import argparse
import os
import sys
from pathlib import Path

from rasd.cli.command import Command, data_argument


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--answers", type=Path, metavar="FILE.toml", help="ask nothing (0600)")
    parser.add_argument(
        "--sheet", type=Path, metavar="FILE", help="write the codes there instead of showing them"
    )
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.installing.folder import alone_in, data_folder, is_finished
    from rasd.cli.installing.problem import Problem

    os.umask(0o077)
    try:
        data = data_folder(arguments.data)
        if is_finished(data):
            print(f"This site is finished; nothing was changed: {data}")
            return 0
        with alone_in(data):
            return _install(data, arguments)
    except (Problem, EOFError) as problem:
        print(f"init: {problem or 'the terminal was closed'}", file=sys.stderr)
        print("init: nothing done so far is lost; the same command goes on.", file=sys.stderr)
        return 1


def _install(data: Path, arguments: argparse.Namespace) -> int:
    from rasd.cli.catalogues import compile_catalogues
    from rasd.cli.installing import answers_file, questions
    from rasd.cli.installing.journal import Journal
    from rasd.cli.installing.paper import Paper, Screen, Sheet
    from rasd.cli.installing.problem import Problem
    from rasd.cli.installing.steps import steps

    compile_catalogues()
    journal = Journal(data)
    asking = None
    if arguments.answers:
        answers = answers_file.read(arguments.answers, data)
        terminal = questions.terminal_in(answers.language)
    elif sys.stdin.isatty():
        terminal = asking = questions.terminal_in(questions.ask_language(journal))
        answers = questions.ask_all(terminal, journal, data)
    else:
        raise Problem("the questions need a terminal; without one give --answers FILE.toml")
    paper: Paper = (
        Sheet(arguments.sheet, data) if arguments.sheet else Screen(terminal, waits=bool(asking))
    )
    for number, (name, do) in enumerate(steps(answers, data, journal, paper, asking), 1):
        do()
        print(f"{number}/6 {name}: done", flush=True)
    _say_what_next(data, answers.site, arguments.sheet)
    return 0


def _say_what_next(data: Path, site: dict[str, object], sheet: Path | None) -> None:
    from django.conf import settings
    from django.utils.translation import gettext as _

    hosts = site["hosts"]
    assert isinstance(hosts, list)
    address = (
        f"{'https' if site.get('https') else 'http'}://{hosts[0]}/{settings.LANGUAGE_CODE}/desk/"
    )
    print()
    if sheet:
        print(_("Print the sheet, hand out its parts, then destroy the file:"))
        print(f"    shred -u {sheet}")
    print(_("Start the site, and let the first members sign in and set up their second factor:"))
    print(f"    ./rasd serve --data {data}\n    {address}")
    print(_("Whether all is as it should be, now and later:"))
    print(f"    ./rasd doctor --data {data}")


COMMAND = Command(
    "init", "Set up a site: settings, keys, first members, backup, rehearsal.", run, arguments
)
