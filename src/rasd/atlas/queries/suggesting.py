"""Places and kinds of violation that a search may have meant, mistyped ones too."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rasd.atlas.index.words import exact_words
from rasd.kernel.localized import Localized
from rasd.places import conf as places_conf
from rasd.places import names
from rasd.text.edit_distance import within
from rasd.text.letters import RECALL_LETTERS
from rasd.text.search_key import search_key
from rasd.topics import conf as topics_conf
from rasd.topics import thesaurus

MOST = 5
SHORTEST = 3
"""Fewer letters than this are near to everything."""


@dataclass(frozen=True)
class Suggestion:
    """A filter that a search may have meant: `field` and `code` of `Filters`, and its name."""

    field: str
    code: str
    label: Localized
    distance: int


def suggest(text: str, lang: str) -> list[Suggestion]:
    """Return up to five filters whose name in any language is near to `text`, the nearest first.

    Near: equal as search keys or after one slip of the fingers (a letter left out, added, changed
    or swapped with the next), two in words of eight letters and more; also a name that begins with
    what was typed, or has a word near to it. Of equally near ones those so named in `lang` come
    first.
    """
    asked = _spellings(text)
    if min(map(len, asked)) < SHORTEST:
        return []
    found: dict[tuple[str, str], tuple[tuple[int, bool, int], Suggestion]] = {}
    for at, (keys, name_lang, field, code, label) in enumerate(_names()):
        near = [_distance(one, key) for one, key in zip(asked, keys, strict=True)]
        if not (measured := [distance for distance in near if distance is not None]):
            continue
        distance = min(measured)
        rank = (distance, name_lang != lang, at)
        if (field, code) not in found or rank < found[field, code][0]:
            found[field, code] = rank, Suggestion(field, code, label, distance)
    return [one for _rank, one in sorted(found.values(), key=lambda pair: pair[0])][:MOST]


def named(text: str) -> list[Suggestion]:
    """Return the filters whose name in any language is exactly `text`, in any spelling."""
    found = _by_key(places_conf.data_dir(), topics_conf.data_dir()).get(search_key(text), ())
    return [Suggestion(field, code, label, 0) for field, code, label in found]


@lru_cache(maxsize=4)
def _by_key(
    places: Path | None, topics: Path | None
) -> dict[str, dict[tuple[str, str, Localized], None]]:
    found: dict[str, dict[tuple[str, str, Localized], None]] = {}
    for keys, _lang, field, code, label in _listed(places, topics):
        found.setdefault(keys[0], {})[field, code, label] = None
    return found


def _distance(asked: str, key: str) -> int | None:
    """Return 0 for equal keys, 1 or 2 for slips, more for a part of the name; None if not near."""
    most = 1 if len(asked) < 8 else 2
    slips = within(asked, key, most)
    if slips is not None:
        return slips
    if key.startswith(asked) or f" {asked}" in key:
        return most + 1
    if " " in key and " " not in asked and len(asked) > SHORTEST:
        # The letters say faster than the words that no word can be near.
        if len(set(asked).difference(key)) > most:
            return None
        near = [within(asked, word, most) for word in key.split()]
        return min((most + 1 + slips for slips in near if slips is not None), default=None)
    return None


def _spellings(text: str) -> tuple[str, str]:
    """Return the search key and the folded words: a slip may change what the stemmer takes off."""
    return search_key(text), exact_words(text).translate(RECALL_LETTERS)


Named = tuple[tuple[str, str], str, str, str, Localized]


def _names() -> tuple[Named, ...]:
    return _listed(places_conf.data_dir(), topics_conf.data_dir())


@lru_cache(maxsize=4)
def _listed(_places: Path | None, _topics: Path | None) -> tuple[Named, ...]:
    """Return (keys, language, field, code, name) of all that is suggested, for these lists."""
    every = [
        *(("place", one.code, one.names, one.aliases) for one in names.governorates()),
        *(("district", one.code, one.names, one.aliases) for one in names.districts()),
        *(("category", one.code, one.labels, ()) for one in thesaurus.categories()),
        *(("category", one.code, one.labels, ()) for one in thesaurus.groups()),
    ]
    found: dict[tuple[tuple[str, str], str, str], Named] = {}
    for field, code, label, aliases in every:
        spellings = [*label.to_json().items(), *(("", alias) for alias in aliases)]
        for name_lang, name in spellings:
            keys = _spellings(name)
            found.setdefault((keys, field, code), (keys, name_lang, field, code, label))
    return tuple(found.values())
