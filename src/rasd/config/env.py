"""Every setting of Rasd, read once and typed here: the environment, below it the site file.

`docs/operators/settings.md` is generated from this table; a test fails when they differ.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rasd.alerts.mail.server import MailServer
from rasd.outages.fetching import proxy


class SettingError(Exception):
    """A setting has a value that cannot be used; the message names it and says what is allowed."""


@dataclass(frozen=True)
class Setting:
    """One environment variable: its name, how it is read, its default and what it is for.

    `key` is its name in the site file; "" for what belongs to a process and not to a site.
    """

    name: str
    parse: Callable[[str], object]
    default: object
    purpose: str
    in_site_file: bool = True

    @property
    def key(self) -> str:
        """Return the name in the site file."""
        return self.name.removeprefix("RASD_").lower() if self.in_site_file else ""

    def read(self, site: Mapping[str, object] | None = None) -> object:
        """Return the typed value of the environment, else of the site file, else the default."""
        raw = os.environ.get(self.name)
        if raw is None or raw == "":
            return (site or {}).get(self.key, self.default)
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


def whole(raw: str) -> int:
    """Read a whole number; 0 where the setting gives it a meaning."""
    if not raw.isdecimal():
        raise ValueError("write a whole number")
    return int(raw)


def above_0(raw: str) -> int:
    """Read a whole number above 0."""
    if not raw.isdecimal() or int(raw) == 0:
        raise ValueError("write a whole number above 0")
    return int(raw)


def backup_days(raw: str) -> int:
    """Read how long backups live: reporters are told that 30 days is the most."""
    if not raw.isdecimal() or not 1 <= int(raw) <= 30:
        raise ValueError("write a number of days from 1 to 30")
    return int(raw)


def mode(raw: str) -> str:
    """Read the serving mode."""
    if raw not in ("all", "public"):
        raise ValueError("write all or public")
    return raw


def languages(raw: str) -> list[str]:
    """Read the languages offered; the first is for readers whose browser asks for none of them."""
    found = words(raw)
    if not found or set(found) - {"ar", "ckb", "en"} or len(set(found)) < len(found):
        raise ValueError("write some of ar, ckb, en, each once")
    return found


def database_url(raw: str) -> str:
    """Read the address of PostgreSQL; empty means SQLite."""
    if raw and not raw.startswith(("postgresql://", "postgres://")):
        raise ValueError("write postgresql://user:password@host:port/name")
    return raw


def email_url(raw: str) -> str:
    """Read the mail server; empty means that no mail is sent."""
    if raw:
        MailServer.parse(raw)
    return raw


ALL_LANGUAGES = ["ar", "ckb", "en"]
SETTINGS = [
    Setting(
        "RASD_DATA_DIR", Path, Path(".data/site"), "Folder of databases, sealed files, keys.", False
    ),
    Setting("RASD_DEMO", boolean, False, "Demonstration: sample data, every page says so.", False),
    Setting(
        "RASD_DATABASE_URL",
        database_url,
        "",
        "postgresql://… for the desk store; empty means SQLite.",
    ),
    Setting("RASD_SITE_NAME", str, "رصد: خريطة الحقوق الرقمية", "Public name of the site."),
    Setting("RASD_LANGUAGES", languages, ALL_LANGUAGES, "Languages offered, the usual one first."),
    Setting("RASD_HOSTS", words, ["127.0.0.1", "localhost"], "Host names the site answers to."),
    Setting("RASD_HTTPS", boolean, False, "Served over HTTPS: Secure, __Host- cookies and HSTS."),
    Setting("RASD_ONLY", mode, "all", "all, or public: serve the public store alone.", False),
    Setting("RASD_LOG_ORIGIN", str, "rasd.local/log", "Name of the public log in its checkpoints."),
    Setting(
        "RASD_UNLOCK_KDF_MIB", above_0, 256, "Memory in MiB of the staff unlock key derivation."
    ),
    Setting("RASD_UPLOAD_MB", above_0, 100, "Largest file in MB that a reporter may add."),
    Setting("RASD_EXIT_URL", str, "https://www.google.com/", "Where “Leave quickly” leads."),
    Setting("RASD_WEB_THREADS", above_0, 80, "Threads that serve requests (at least 64)."),
    Setting(
        "RASD_QUESTION_SECONDS",
        whole,
        40,
        "Processor seconds a minute for public answers, of all visitors; 0: no limit.",
    ),
    Setting(
        "RASD_EMAIL_URL",
        email_url,
        "",
        "Mail server for alerts: smtps://user:password@host:465/?from=ADDRESS; empty: none.",
    ),
    Setting(
        "RASD_FETCH_PROXY",
        proxy.checked,
        "",
        "Through what `outages import --fetch` asks: socks5h://127.0.0.1:9050 is Tor; empty: none.",
    ),
    Setting("RASD_RADAR_TOKEN", str, "", "Token for Cloudflare Radar, for `--fetch` alone."),
    Setting("RASD_BACKUP_DIR", str, "", "Folder of sealed backups; empty: beside the data folder."),
    Setting(
        "RASD_BACKUP_DAYS", backup_days, 30, "Days after which a backup is removed, at most 30."
    ),
]

# Not to be set: said by the folder itself.
FOUND = {"RASD_READY": "Whether `./rasd init` was finished here; until then no report is taken."}


def read_all() -> dict[str, object]:
    """Return every setting by name, typed."""
    from rasd.config import site_file

    data = SETTINGS[0].read()
    site = site_file.read(Path(str(data)))
    return {setting.name: setting.read(site) for setting in SETTINGS}
