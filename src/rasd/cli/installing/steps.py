"""What `./rasd init` does with the answers, step by step; each is harmless when repeated."""

import getpass
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from rasd.cli.environment import READY_MARK, start_django
from rasd.cli.installing.answers import Answers
from rasd.cli.installing.database import problem_with
from rasd.cli.installing.journal import Journal
from rasd.cli.installing.paper import Paper
from rasd.cli.installing.problem import Problem
from rasd.cli.installing.terminal import Terminal
from rasd.config import site_file


def steps(
    answers: Answers, data: Path, journal: Journal, paper: Paper, asking: Terminal | None
) -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield (what is being done, doing it); the next is asked for when this one is done."""
    yield "settings and keys", lambda: _settings(answers, data)
    yield "databases and pages", lambda: _databases(answers, data)
    yield "first members", lambda: _members(answers, paper, asking)
    yield "keys of the desk", lambda: _found(answers)
    yield "kit, first backup, rehearsed restore", lambda: _copies(answers, journal, paper)
    yield "ready to take reports", lambda: _ready(data, journal)


def _settings(answers: Answers, data: Path) -> None:
    from rasd.cli.assets import build_assets
    from rasd.cli.catalogues import compile_catalogues
    from rasd.cli.preparation import prepare_secrets

    # Before anything is made: the database may be another site's.
    ours = (data / "secrets" / "pepper").exists()
    if problem := problem_with(str(answers.site.get("database_url", "")), may_be_ours=ours):
        raise Problem(problem)
    for folder in (answers.kit.parent, _backup_folder(answers, data)):
        _make(folder)
    build_assets()
    compile_catalogues()
    prepare_secrets(data)
    site_file.write(data, answers.site)


def _backup_folder(answers: Answers, data: Path) -> Path:
    chosen = str(answers.site.get("backup_dir", ""))
    return Path(chosen) if chosen else data.with_name(f"{data.name}-backups")


def _make(folder: Path) -> None:
    """Now and not at the fifth step, so that what is missing is said at once."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK):
            raise PermissionError
    except OSError:
        raise Problem(
            f"{folder} cannot be written; make it with\n"
            f"    sudo install -d -m 700 -o {getpass.getuser()} {folder}"
        ) from None


def _databases(answers: Answers, data: Path) -> None:
    start_django(data=str(data))
    from django.db import OperationalError
    from django.utils import translation

    from rasd.cli.preparation import prepare_site
    from rasd.ledger.errors import LogKeyMissing

    translation.activate(answers.language)
    try:
        prepare_site()
    except LogKeyMissing as error:
        raise Problem(f"log_origin: {error}") from None
    except OperationalError as error:
        raise Problem(f"The database does not answer: {error}") from None


def _members(answers: Answers, paper: Paper, asking: Terminal | None) -> None:
    from rasd.cli.installing.staff import make_member

    for founder in answers.staff:
        make_member(founder, paper, asking)


def _found(answers: Answers) -> None:
    from rasd.cli.installing.staff import found
    from rasd.kernel.errors import Conflict

    try:
        found(answers.staff)
    except Conflict as problem:
        raise Problem(str(problem)) from None


def _copies(answers: Answers, journal: Journal, paper: Paper) -> None:
    from rasd.cli.installing.copies import keep_safe

    keep_safe(answers.kit, journal, paper)


def _ready(data: Path, journal: Journal) -> None:
    from rasd.cli.backups import BackupError, make_backup

    (data / READY_MARK).touch(mode=0o600)
    journal.remove()
    try:
        make_backup()  # the first was made before the mark: restored, it would ask for init again
    except BackupError as error:
        raise Problem(f"the site is ready, but its second backup failed: {error}") from None
