"""Is a list whole? Every entry coded, labelled in three languages, and in a group that exists."""

import re
from collections.abc import Iterator
from typing import Any

from rasd.kernel.localized import LANGUAGES

CODE = re.compile(r"[a-z][a-z0-9_]{1,39}")
MATCHES = ("close", "broader", "unmapped")
PLAIN_KEYS = {"code", "labels", "retired"}
CATEGORY_KEYS = PLAIN_KEYS | {"group", "help", "huridocs", "rights"}

Entry = dict[str, Any]
Lists = dict[str, dict[str, Entry]]


def problems_in(lists: Lists) -> list[str]:
    """Return one sentence for each thing wrong in the merged lists; none when they can be used."""
    return [
        f"{name}: {code}: {problem}"
        for name, entries in lists.items()
        for code, entry in entries.items()
        for problem in _entry_problems(name, entry, lists["groups"])
    ]


def _entry_problems(name: str, entry: Entry, groups: dict[str, Entry]) -> Iterator[str]:
    if not CODE.fullmatch(entry["code"]):
        yield "codes are small Latin letters, digits and underscores, 2 to 40, a letter first"
    if unknown := set(entry) - (CATEGORY_KEYS if name == "categories" else PLAIN_KEYS):
        yield f"unknown keys: {', '.join(sorted(unknown))}"
    if not isinstance(entry.get("retired", False), bool):
        yield "retired must be true or false"
    yield from _text_problems("labels", entry.get("labels"))
    if name == "categories":
        yield from _category_problems(entry, groups)


def _text_problems(key: str, texts: Any) -> Iterator[str]:
    if not isinstance(texts, dict) or set(texts) - set(LANGUAGES):
        yield f"{key} must be an object with {', '.join(LANGUAGES)}"
        return
    for lang in LANGUAGES:
        if not isinstance(texts.get(lang), str) or not texts[lang].strip():
            yield f"{key} has no text in {lang}"


def _category_problems(entry: Entry, groups: dict[str, Entry]) -> Iterator[str]:
    yield from _text_problems("help", entry.get("help"))
    if entry.get("group") not in groups:
        yield f"group {entry.get('group')!r} does not exist"
    huridocs = entry.get("huridocs", {})
    if not isinstance(huridocs, dict) or huridocs.get("match", "unmapped") not in MATCHES:
        yield f"huridocs needs a match: {', '.join(MATCHES)}"
    elif set(huridocs) - {"act", "term", "match"} or not _texts(list(huridocs.values())):
        yield "huridocs has only act, term and match, as text"
    if not _texts(entry.get("rights", [])):
        yield "rights must be a list of texts such as 'ICCPR 19'"


def _texts(values: Any) -> bool:
    return isinstance(values, list) and all(isinstance(value, str) for value in values)
