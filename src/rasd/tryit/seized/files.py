"""The sealed uploads of one report, and every other file in which its words could lie."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from rasd.intake.models import Report
from rasd.tryit.seized.hexdump import dump
from rasd.vault import conf
from rasd.vault.models import Item

SHOWN_BYTES = 512
BUILT = "static"
"""Style sheets and pictures that come with the product; no visitor's word is written there."""


@dataclass(frozen=True)
class SealedFile:
    """The beginning of a sealed upload, as it lies on the disk."""

    name: str
    size: int
    dump: str


def sealed_files(report: Report) -> list[SealedFile]:
    """Return the uploads of a report; their names and kinds are inside, sealed."""
    named = Item.objects.filter(folder=report.folder_id, file_name__isnull=False).order_by("seq")
    found = [conf.files_folder() / str(name) for name in named.values_list("file_name", flat=True)]
    return [_sealed(path) for path in found if path.is_file()]


def kept_files() -> Iterator[tuple[str, Path]]:
    """Return every file of the data folder with the kind that it belongs to."""
    data = Path(settings.RASD_DATA_DIR)
    database = str(connection.settings_dict["NAME"]) if connection.vendor == "sqlite" else ""
    beside = Path(database).parent.glob(f"{Path(database).name}*") if database else ()
    for path in sorted({*data.rglob("*"), *beside}):
        if path.is_file() and not path.is_relative_to(data / BUILT):
            yield _kind(path, database), path


def _kind(path: Path, database: str) -> str:
    if database and str(path) == database:
        return "database"
    if database and str(path).startswith(database):
        return "journal"
    return "files" if path.is_relative_to(conf.files_folder()) else "rest"


def _sealed(path: Path) -> SealedFile:
    with path.open("rb") as file:
        return SealedFile(path.name, path.stat().st_size, dump(file.read(SHOWN_BYTES)))
