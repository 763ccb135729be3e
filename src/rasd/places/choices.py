"""The one place select: special answers, wide areas, then governorates with their districts."""

import json
from functools import cache
from pathlib import Path

from rasd.places.catalogue import DATA
from rasd.places.conf import data_dir
from rasd.places.names import by_code, districts, governorates
from rasd.places.order import sort_key
from rasd.places.place import Place

Group = tuple[str, list[tuple[str, str]]]
WIDE = ("national", "kurdistan", "federal")


def grouped_choices(
    lang: str, *, special: tuple[str, ...] = ("online", "unsaid"), wide: bool = True
) -> list[tuple[str, str] | Group]:
    """Return Django-style choices with optgroups, labels in `lang`, values that are place codes.

    The first entry of each governorate's group is the governorate itself. Pass `special=()` where
    only real places make sense (a filter), `wide=False` to leave out national and regional.
    """
    return list(_grouped(data_dir(), lang, special, wide))


@cache
def _grouped(
    _overlay: Path | None, lang: str, special: tuple[str, ...], wide: bool
) -> list[tuple[str, str] | Group]:
    choices: list[tuple[str, str] | Group] = [_choice(by_code(code), lang) for code in special]
    if wide:
        choices.append((_words()["wider"][lang], [_choice(by_code(code), lang) for code in WIDE]))
    return choices + [_group(governorate, lang) for governorate in in_order(governorates(), lang)]


def in_order(places: tuple[Place, ...], lang: str) -> list[Place]:
    """Return places in the alphabetical order of `lang`."""
    return sorted(places, key=lambda place: sort_key(place.name(lang), lang))


def _group(governorate: Place, lang: str) -> Group:
    whole = _words()["whole"][lang].format(name=governorate.name(lang))
    inside = [_choice(place, lang) for place in in_order(districts(governorate.code), lang)]
    return governorate.name(lang), [(governorate.code, whole), *inside]


def _choice(place: Place, lang: str) -> tuple[str, str]:
    return place.code, place.name(lang)


@cache
def _words() -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = json.loads(
        (DATA / "choices.json").read_text(encoding="utf-8")
    )
    return words
