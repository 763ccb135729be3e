"""`--answers FILE.toml`: an installation without questions."""

import stat
import tomllib
from pathlib import Path
from typing import Any

from rasd.cli.installing.answers import Answers, usual_kit, usual_origin
from rasd.cli.installing.founder import FEWEST, USUAL_ROLES, Founder, is_handle, is_roles
from rasd.cli.installing.problem import Problem
from rasd.cli.installing.words import LANGUAGES
from rasd.config import site_file
from rasd.config.env import SettingError
from rasd.kernel.secret import SecretText

TOP = {"language", "site", "staff", "kit"}
PERSON = {"handle", "roles", "password", "passphrase"}


def read(path: Path, data: Path) -> Answers:
    """Return the checked answers; raises Problem that names the file and the key.

    Threat: passwords in a file that every account of the machine can read; such a file is refused.
    """
    try:
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise Problem(f"{path} may be read by others: chmod 600 {path}")
        found = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Problem(f"{path}: {error}") from None
    except OSError as error:
        raise Problem(f"{path}: {error.strerror}") from None
    _only(found, TOP, str(path))
    site = _site(_table(found, "site", path), path)
    language = found.get("language", "ar")
    if language not in LANGUAGES:
        raise Problem(f"{path}: language: write one of {', '.join(LANGUAGES)}")
    kit = Path(str(found.get("kit") or usual_kit(data))).expanduser().absolute()
    if kit.resolve().is_relative_to(data):
        raise Problem(f"{path}: kit: it must lie outside {data}")
    return Answers(
        language=language,
        site=site,
        staff=_staff(found.get("staff"), path),
        kit=kit,
    )


def _site(given: dict[str, Any], path: Path) -> dict[str, object]:
    try:
        site = {key: site_file.typed(key, value, where=str(path)) for key, value in given.items()}
    except SettingError as error:
        raise Problem(str(error)) from None
    hosts = site.get("hosts")
    if not isinstance(hosts, list):
        raise Problem(f'{path}: site: hosts is missing: hosts = ["rasd.example.org"]')
    return {"log_origin": usual_origin(hosts), **site}


def _staff(given: object, path: Path) -> tuple[Founder, ...]:
    if not isinstance(given, list) or len(given) < FEWEST:
        raise Problem(f"{path}: staff: {FEWEST} people at least must hold the keys")
    people = tuple(_founder(person, n, path) for n, person in enumerate(given))
    if len({person.handle for person in people}) < len(people):
        raise Problem(f"{path}: staff: a handle stands there twice")
    return people


def _founder(given: object, number: int, path: Path) -> Founder:
    if not isinstance(given, dict) or not all(isinstance(k, str) for k in given):
        raise Problem(f"{path}: staff: write [[staff]] before each person")
    where = f"{path}: staff {number + 1}"
    _only(given, PERSON, where)
    handle, roles = given.get("handle", ""), given.get("roles", USUAL_ROLES[min(number, 1)])
    if not isinstance(handle, str) or not is_handle(handle):
        raise Problem(f"{where}: handle: 3 to 40 of a–z, 0–9 and -")
    if not isinstance(roles, list | tuple) or not is_roles(tuple(map(str, roles))):
        raise Problem(f"{where}: roles: one at least of volunteer, verifier, editor")
    secret = {
        name: SecretText(str(given[name])) for name in ("password", "passphrase") if given.get(name)
    }
    return Founder(handle, tuple(roles), **secret)


def _table(found: dict[str, Any], key: str, path: Path) -> dict[str, Any]:
    table = found.get(key, {})
    if not isinstance(table, dict):
        raise Problem(f"{path}: write [{key}]")
    return table


def _only(found: dict[str, Any], known: set[str], where: str) -> None:
    if unknown := sorted(set(found) - known):
        raise Problem(f"{where}: unknown key {unknown[0]}; known are {', '.join(sorted(known))}")
