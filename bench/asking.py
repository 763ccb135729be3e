"""Questions asked one after the other, and what each cost."""

import json
import os
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import brotli

AS_THE_SERVER = 7


def start_django(data: Path) -> None:
    """Start Django on the public store of a folder."""
    os.environ |= {"RASD_DATA_DIR": str(data), "RASD_ONLY": "public"}
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rasd.config.settings")
    import django

    django.setup()


def each(
    asked: Iterable[Any], answer: Callable[[Any], Any], *, size: bool = False
) -> tuple[list[float], list[float]]:
    """Return the CPU in ms of each answer, and its bytes as sent where asked for."""
    costs, sizes = [], []
    for one in asked:
        before = time.process_time()
        found = answer(one)
        costs.append(1000 * (time.process_time() - before))
        if size:
            sizes.append(len(brotli.compress(json.dumps(found).encode(), quality=AS_THE_SERVER)))
    return costs, sizes


def set_bytes(db: sqlite3.Connection, table: str) -> int:
    """Return the bytes of a table's sets and terms, without what SQLite adds."""
    sql = f"SELECT coalesce(sum(length(bitmap) + length(term)), 0) FROM {table}"
    return int(db.execute(sql).fetchone()[0])


def at(values: list[float], percent: int) -> float:
    """Return a percentile."""
    return round(statistics.quantiles(values, n=100, method="inclusive")[percent - 1], 2)


def say(what: str) -> None:
    """Tell how far it is."""
    print(f"atlas: {what}", file=sys.stderr, flush=True)
