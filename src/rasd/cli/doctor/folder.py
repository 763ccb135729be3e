"""The data folder: whose it is, who may enter, what must be in it."""

import os
import pwd
import stat
from collections.abc import Iterator
from pathlib import Path

from rasd.cli.doctor.finding import Finding, ok, warning, wrong
from rasd.cli.environment import DEMO_MARK, READY_MARK
from rasd.config import site_file
from rasd.config.env import SettingError

SECRETS = {"pepper": 32, "log.key": 0, "django.key": 0}


def looks(data: Path) -> Iterator[Finding]:
    """Look at everything that needs no Django."""
    if not data.is_dir():
        yield wrong("data folder", f"{data} does not exist", f"./rasd init --data {data}")
        return
    yield _entering(data)
    yield _owner(data)
    yield _secrets(data)
    yield _site_file(data)
    if (data / DEMO_MARK).exists():
        yield warning("data", "a demonstration: its passphrases are public, it is no site")
    elif not (data / READY_MARK).is_file():
        yield wrong(
            "installation",
            "not finished: the report form is closed",
            f"./rasd init --data {data}",
        )
    else:
        yield ok("installation", "finished: a restore was rehearsed")


def _entering(data: Path) -> Finding:
    if _mode(data) & 0o077:
        return wrong("data folder", f"others may enter {data}", f"chmod 700 {data}")
    return ok("data folder", f"{data}, for its owner alone")


def _owner(data: Path) -> Finding:
    owner = data.stat().st_uid
    name = _name(owner)
    foreign = [path for path in _important(data) if path.lstat().st_uid != owner]
    if foreign:
        return wrong(
            "owner",
            f"{foreign[0]} belongs to {_name(foreign[0].lstat().st_uid)}, not to {name}",
            f"sudo chown -R {name}: {data}",
        )
    if owner != os.geteuid():
        return warning("owner", f"{name}, and you are not", f"sudo -u {name} ./rasd doctor …")
    return ok("owner", name)


def _secrets(data: Path) -> Finding:
    folder = data / "secrets"
    missing = [name for name in SECRETS if not (folder / name).is_file()]
    if missing:
        return wrong(
            "secrets",
            f"missing: {', '.join(missing)}; a new pepper or log key opens no older report or log",
            "./rasd restore brings them back from the kit; on a new site ./rasd init",
        )
    for name, size in SECRETS.items():
        if size and (folder / name).stat().st_size != size:
            return wrong("secrets", f"{name} is damaged", "bring it back from the kit")
    open_ones = [path for path in (folder, *folder.iterdir()) if _mode(path) & 0o077]
    if open_ones:
        return wrong(
            "secrets",
            f"others may read {open_ones[0].name}",
            f"chmod 700 {folder}; chmod 600 {folder}/*",
        )
    return ok("secrets", "present, for their owner alone")


def _site_file(data: Path) -> Finding:
    path = data / site_file.NAME
    if not path.is_file():
        return warning("site.toml", "missing: settings come from the environment alone")
    try:
        site_file.read(data)
    except SettingError as error:
        return wrong("site.toml", str(error), f"mend that line of {path}")
    if _mode(path) & 0o077:
        return wrong("site.toml", "others may read it", f"chmod 600 {path}")
    return ok("site.toml", "valid")


def _important(data: Path) -> Iterator[Path]:
    yield from data.iterdir()
    for name in ("secrets", "public", "run"):
        if (data / name).is_dir():
            yield from (data / name).iterdir()


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
