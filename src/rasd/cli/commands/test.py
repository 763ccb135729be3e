"""`./rasd test`."""

import argparse
import os
import subprocess
import sys

from rasd.cli.command import Command
from rasd.cli.environment import checkout


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", choices=["sqlite", "postgres"], help="one database only")
    parser.add_argument("paths", nargs="*", help="files or folders, as for pytest")


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.assets import build_assets
    from rasd.cli.catalogues import compile_catalogues
    from rasd.cli.testing.browser import ensure_browser
    from rasd.cli.testing.postgres import NoPostgres, private_server, server_folder

    if checkout() is None:
        print("test: works in a checkout only", file=sys.stderr)
        return 1
    compile_catalogues()
    build_assets(bring_node=True)
    browser = ensure_browser()
    if browser is None:
        return 1
    os.environ["RASD_CHROMIUM"] = browser
    status = 0
    if arguments.only != "postgres":
        print("== SQLite", file=sys.stderr)
        status = _pytest(arguments.paths)
    if status or arguments.only == "sqlite":
        return status
    print("== PostgreSQL: every test that asks the database", file=sys.stderr)
    try:
        with private_server() as url:
            # Backups call pg_dump: the one that came with this server fits it.
            path = f"{server_folder()}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
            options = ("-m", "not one_database")
            return _pytest(arguments.paths, *options, RASD_DATABASE_URL=url, PATH=path)
    except NoPostgres as problem:
        print(problem, file=sys.stderr)
        return 1


def _pytest(paths: list[str], *options: str, **environment: str) -> int:
    workers = str(min(os.cpu_count() or 1, 8))
    command = [sys.executable, "-m", "pytest", "-q", "-n", workers, "--dist", "loadfile"]
    return subprocess.run(
        [*command, *options, *paths],
        cwd=checkout(),
        env={**os.environ, **environment},
        check=False,
    ).returncode


COMMAND = Command(
    "test", "Run the tests on SQLite and PostgreSQL, in a real browser.", run, arguments
)
