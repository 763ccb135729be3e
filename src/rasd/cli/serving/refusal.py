"""What `serve` refuses: a demonstration's folder, or its records, shown as if they were a site's.

Threat: a demonstration's passphrases are public and its log is signed with a key that nobody
guarded; served without the line on every page it would look like the real thing. And the other way
round: a site that is called a demonstration asks its members for no second factor, and takes
reports before its keys are safe.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from rasd.cli.environment import DEMO_MARK, READY_MARK
from rasd.config import site_file

# One of them is there as soon as `./rasd init` was asked anything.
_OF_A_SITE = (READY_MARK, site_file.NAME, "init.json")


def folder_refusal(given: str | None) -> str:
    """Return why a data folder is not served, before Django starts; "" when it may be."""
    data = Path(given or os.environ.get("RASD_DATA_DIR") or ".data/site")
    if (data / DEMO_MARK).is_file():
        return f"{data} is a demonstration: ./rasd demo --data {data} serves it"
    if _called_a_demonstration() and any((data / name).is_file() for name in _OF_A_SITE):
        return f"{data} is a site: unset RASD_DEMO, with it no second factor is asked for"
    return ""


def _called_a_demonstration() -> bool:
    return os.environ.get("RASD_DEMO", "").lower() in ("1", "yes", "true")


def store_refusal() -> str:
    """Return why the stores are not served as a site's; "" when they may be. Django is started."""
    from django.conf import settings

    if settings.RASD_DEMO:
        return ""
    return next(
        (
            f"this data folder holds {found}; start from an empty one: ./rasd init"
            for found in _marks()
            if found
        ),
        "",
    )


def _marks() -> list[str]:
    from django.conf import settings

    from rasd.atlas.conf import store_path

    key = Path(settings.RASD_DATA_DIR) / "secrets" / "log.key"
    demo_key = key.is_file() and "rasd.demo" in key.read_text("utf-8")
    records = "records of a demonstration" if _has_demo_records(store_path()) else ""
    return ["a demonstration's log key" if demo_key else "", records]


def _has_demo_records(path: Path) -> bool:
    """Tell whether a public store shows sample records; `verify` says what cannot be read."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as store:
            return any(
                store.execute(f"SELECT 1 FROM {table} WHERE demonstration = 1 LIMIT 1").fetchone()
                for table in ("record", "page")
            )
    except sqlite3.DatabaseError:
        return False
