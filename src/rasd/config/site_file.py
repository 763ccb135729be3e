"""`DATA/site.toml`: what `./rasd init` was told about the site; nobody needs to edit it."""

import json
import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path

from rasd.config.env import SETTINGS, Setting, SettingError

NAME = "site.toml"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def read(data: Path) -> dict[str, object]:
    """Return the typed values by key; {} without a file.

    Raises SettingError that names the file and the key, for one that is unknown too.
    """
    path = data / NAME
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except PermissionError:
        raise SettingError(f"{path}: belongs to another account; run as the site's own") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingError(f"{path}: {error}") from None
    return {key: typed(key, value, where=str(path)) for key, value in found.items()}


def typed(key: str, value: object, *, where: str) -> object:
    """Return a value as its setting wants it; SettingError names `where` and `key`."""
    setting = next((one for one in SETTINGS if key and one.key == key), None)
    if setting is None:
        known = ", ".join(one.key for one in SETTINGS if one.key)
        raise SettingError(f"{where}: unknown key {key}; known are {known}")
    try:
        return setting.parse(_as_written(setting, value))
    except ValueError as error:
        raise SettingError(f"{where}: {key}: {error}") from None


def write(data: Path, values: Mapping[str, object]) -> None:
    """Replace the file in one step, readable by its owner alone: it may hold a password."""
    lines = ["# Written by `./rasd init`. Meaning of each: docs/operators/settings.md"]
    lines += [f"{key} = {toml(value)}" for key, value in values.items()]
    handle, name = tempfile.mkstemp(dir=data, prefix=".site-")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
    Path(name).rename(data / NAME)


def toml(value: object) -> str:
    """Write a text, a number, yes or no, or a list of texts as TOML."""
    # TOML's basic strings, numbers, booleans and lists are written as JSON writes them.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _as_written(setting: Setting, value: object) -> str:
    """Return the value as the environment would hold it, if it has the setting's own type."""
    match setting.default:
        case bool() if isinstance(value, bool):
            return "yes" if value else "no"
        case bool():
            raise ValueError("write true or false")
        case int() if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        case int():
            raise ValueError("write a whole number")
        case list() if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
            return ",".join(value)
        case list():
            raise ValueError('write a list of texts, like ["a", "b"]')
        case _ if isinstance(value, str) and not _CONTROL.search(value):
            return value
    raise ValueError("write a text in quotes")
