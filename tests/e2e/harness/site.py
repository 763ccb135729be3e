"""A whole site: a copy of the prepared data folder (and database) with its server."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

from tests.e2e.harness.environment import Place
from tests.e2e.harness.postgres import drop_database, new_database
from tests.e2e.harness.server import Server

ROWS = 30


class Site:
    """Stopped when made; `start` it. Every site has its own folder, database and port."""

    def __init__(self, place: Place, root: Path) -> None:
        self.place, self.root = place, root
        self.server = Server(place, root / "output")

    @property
    def data(self) -> Path:
        return self.place.data

    @property
    def address(self) -> str:
        return self.server.address

    @property
    def output(self) -> Path:
        return self.server.output

    def start(self) -> "Site":
        self.server.start()
        return self

    def stop(self) -> None:
        self.server.stop()

    def verify(self) -> subprocess.CompletedProcess[str]:
        """Run `./rasd verify` on this site's data."""
        return self.place.rasd("verify")

    def remove(self) -> None:
        """Stop and forget everything."""
        self.stop()
        drop_database(self.place.database_url)
        shutil.rmtree(self.root, ignore_errors=True)


def prepared(root: Path) -> Site:
    """Prepare a site with sample data in an empty folder."""
    place = _place(root, new_database())
    done = place.run("tests.e2e.harness.prepare", str(ROWS), RASD_DATA_DIR=str(place.data))
    assert done.returncode == 0, done.stderr
    return Site(place, root)


def bare(root: Path) -> Place:
    """Return a place with nothing in it yet."""
    return _place(root, new_database())


def copy_of(original: Site, root: Path, **settings: str) -> Site:
    """Copy a stopped site: its folder, its secrets, its database."""
    place = _place(root, new_database(original.place.database_url))
    shutil.copytree(original.data, place.data, dirs_exist_ok=True)
    return Site(replace(place, settings=settings), root)


def _place(root: Path, database_url: str) -> Place:
    data, temporary = root / "data", root / "tmp"
    data.mkdir(parents=True)
    temporary.mkdir()
    return Place(data, database_url, temporary)
