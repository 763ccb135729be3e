"""The desk store's database: SQLite with a safe profile, or PostgreSQL by one URL."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from rasd.config.env import SettingError

# Written for seizure and power cuts: fsync each commit, overwrite what is deleted, no temp files.
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; "
    "PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON; "
    "PRAGMA journal_size_limit=1048576; PRAGMA cache_size=-2000;"
)


def sqlite(path: Path) -> dict[str, Any]:
    """Return Django's settings of a SQLite desk store at `path`."""
    return {
        "ENGINE": "rasd.kernel.sqlite",
        "NAME": str(path),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": SQLITE_PRAGMAS,
        },
        # A real file even in tests: keyd and the web process are several connections.
        "TEST": {"NAME": str(path.with_name("test.sqlite3"))},
    }


def postgresql(url: str) -> dict[str, Any]:
    """Return Django's settings for `postgresql://user:password@host:port/name?host=/socket/dir`."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise SettingError("RASD_DATABASE_URL: write postgresql://user:password@host:port/name")
    socket_dir = parse_qs(parts.query).get("host", [""])[0]
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": socket_dir or parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def desk_store(url: str, data_dir: Path) -> dict[str, Any]:
    """Choose the engine by the URL."""
    return postgresql(url) if url else sqlite(data_dir / "desk.sqlite3")
