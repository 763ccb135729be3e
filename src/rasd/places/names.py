"""Look places up: by kind, by code, or by whatever spelling someone typed."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

from rasd.places.catalogue import places
from rasd.places.conf import data_dir
from rasd.places.place import KINDS, Place, UnknownPlace
from rasd.text.fold import fold

_TITLES = re.compile(
    r"^(محافظة|قضاء|ناحية|مدينة|پارێزگای|قەزای|شاری) | (governorate|province|district)$", re.I
)
_MARKS = re.compile(r"['’‘ʿʾ`]")
_ARTICLE = re.compile(r"^(al|an|as|ar|at|az) ")


def governorates() -> tuple[Place, ...]:
    """Return the 19 governorates in code order."""
    return _of_kind("governorate")


def districts(governorate: str | None = None) -> tuple[Place, ...]:
    """Return all districts, or those of one governorate code, in code order."""
    return tuple(p for p in _of_kind("district") if governorate in (None, p.governorate))


def towns(governorate: str | None = None) -> tuple[Place, ...]:
    """Return the gazetteer's towns, or those of one governorate code."""
    return tuple(p for p in _of_kind("town") if governorate in (None, p.governorate))


def areas() -> tuple[Place, ...]:
    """Return what is no single governorate: national, kurdistan, federal, online and so on."""
    return _of_kind("area")


def by_code(code: str) -> Place:
    """Return the place with exactly this code; raises UnknownPlace (a KeyError)."""
    try:
        return places()[code]
    except KeyError:
        raise UnknownPlace(code) from None


def find(text: str, kind: str = "") -> tuple[Place, ...]:
    """Return places so named in any language or spelling: governorates, districts, towns, areas.

    Case, hamzas, ya and kaf forms, hyphens, articles and words such as محافظة do not matter.
    Empty when nothing matches; `kind` narrows to one of `place.KINDS`.
    """
    found = _index(data_dir()).get(_key(text), ())
    return tuple(place for place in found if kind in ("", place.kind))


def _of_kind(kind: str) -> tuple[Place, ...]:
    return tuple(place for place in places().values() if place.kind == kind)


def _key(text: str) -> str:
    spaced = " ".join(_MARKS.sub("", text).replace("-", " ").split())
    return _ARTICLE.sub("", fold(_TITLES.sub("", spaced)).strip())


@cache
def _index(overlay: Path | None) -> dict[str, tuple[Place, ...]]:
    index: defaultdict[str, dict[str, Place]] = defaultdict(dict)
    for place in sorted(places().values(), key=lambda p: KINDS.index(p.kind)):
        for name in (place.code, place.pcode, *place.names.to_json().values(), *place.aliases):
            if key := _key(name):
                index[key][place.code] = place
    return {key: tuple(found.values()) for key, found in index.items()}
