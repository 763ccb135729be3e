"""One run of the tests: what they need is brought first, then pytest on each database."""

import os
import subprocess
import sys

from rasd.cli.environment import checkout

ORDINARY = "not drill"
DRILLS = "drill"


def run_tests(paths: list[str], *, which: str, only: str | None = None) -> int:
    """Run the tests that the mark expression `which` selects; return the exit code.

    `only` names one database, "sqlite" or "postgres"; without it the second follows the first.
    """
    from rasd.cli.assets import build_assets
    from rasd.cli.catalogues import compile_catalogues
    from rasd.cli.testing.browser import ensure_browser
    from rasd.cli.testing.postgres import NoPostgres, private_server, server_folder

    if checkout() is None:
        print("the tests run in a checkout only", file=sys.stderr)
        return 1
    compile_catalogues()
    build_assets(bring_node=True)
    browser = ensure_browser()
    if browser is None:
        return 1
    os.environ["RASD_CHROMIUM"] = browser
    status = 0
    if only != "postgres":
        print("== SQLite", file=sys.stderr)
        status = _pytest(paths, which)
    if status or only == "sqlite":
        return status
    print("== PostgreSQL: every test that asks the database", file=sys.stderr)
    try:
        with private_server() as url:
            # Backups call pg_dump: the one that came with this server fits it.
            path = f"{server_folder()}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
            which = f"({which}) and not one_database"
            return _pytest(paths, which, RASD_DATABASE_URL=url, PATH=path)
    except NoPostgres as problem:
        print(problem, file=sys.stderr)
        return 1


def _pytest(paths: list[str], which: str, **environment: str) -> int:
    # One more than there are processors: tests of servers and browsers wait a third of their time.
    workers = str(min((os.cpu_count() or 1) + 1, 8))
    spread = ["-n", workers, "--dist", "loadfile", "--no-loadscope-reorder"]
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *spread, "-m", which, *paths],
        cwd=checkout(),
        env={**os.environ, **environment},
        check=False,
    ).returncode
