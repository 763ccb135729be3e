"""Every setting of Rasd, read once from the environment and typed here.

`docs/operators/settings.md` is generated from this table; a test fails when they differ.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


class SettingError(Exception):
    """A setting has a value that cannot be used; the message names it and says what is allowed."""


@dataclass(frozen=True)
class Setting:
    """One environment variable: its name, how it is read, its default and what it is for."""

    name: str
    parse: Callable[[str], object]
    default: object
    purpose: str

    def read(self) -> object:
        """Return the typed value, or raise SettingError."""
        raw = os.environ.get(self.name)
        if raw is None or raw == "":
            return self.default
        try:
            return self.parse(raw)
        except ValueError as error:
            raise SettingError(f"{self.name}: {error}") from error


def boolean(raw: str) -> bool:
    """Read yes/no words; anything else is an error rather than a guess."""
    words = {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}
    if raw.lower() not in words:
        raise ValueError("write yes or no")
    return words[raw.lower()]


def words(raw: str) -> list[str]:
    """Read a comma-separated list."""
    return [word.strip() for word in raw.split(",") if word.strip()]


def mode(raw: str) -> str:
    """Read the serving mode."""
    if raw not in ("all", "public"):
        raise ValueError("write all or public")
    return raw


SETTINGS = [
    Setting("RASD_DATA_DIR", Path, Path(".data/site"), "Folder of databases, sealed files, keys."),
    Setting("RASD_DEMO", boolean, False, "Demonstration: sample data, every page says so."),
    Setting("RASD_DATABASE_URL", str, "", "postgresql://… for the desk store; empty means SQLite."),
    Setting("RASD_SITE_NAME", str, "رصد: خريطة الحقوق الرقمية", "Public name of the site."),
    Setting("RASD_HOSTS", words, ["127.0.0.1", "localhost"], "Host names the site answers to."),
    Setting("RASD_HTTPS", boolean, False, "Served over HTTPS: Secure, __Host- cookies and HSTS."),
    Setting("RASD_ONLY", mode, "all", "all, or public: serve the public store alone."),
    Setting("RASD_LOG_ORIGIN", str, "rasd.local/log", "Name of the public log in its checkpoints."),
    Setting("RASD_UNLOCK_KDF_MIB", int, 256, "Memory in MiB of the staff unlock key derivation."),
    Setting("RASD_UPLOAD_MB", int, 100, "Largest file in MB that a reporter may add."),
    Setting("RASD_EXIT_URL", str, "https://www.google.com/", "Where “Leave quickly” leads."),
    Setting("RASD_WEB_THREADS", int, 80, "Threads that serve requests (at least 64)."),
]


def read_all() -> dict[str, object]:
    """Return every setting by name, typed."""
    return {setting.name: setting.read() for setting in SETTINGS}
