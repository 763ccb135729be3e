"""The words by which a record is found, in all three languages, whatever the reader types."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from rasd.atlas import labels
from rasd.atlas.buckets import governorate_of, place_of
from rasd.text.fold import fold
from rasd.text.search_key import WORD, search_key


def record_words(ref: str, body: dict[str, Any]) -> dict[str, str]:
    """Return the columns of `record_fts`: stems of title, text, labels, and exact words."""
    place = body["place"]
    title = _all(body["title"])
    text = " ".join((_all(body["summary"]), _all(body["note"]), body["law"], _sources(body)))
    named = [
        labels.category(body["category"]),
        labels.group(labels.group_of(body["category"])),
        *(labels.actor(code) for code in body["actors"]),
        *(labels.affected(code) for code in body["affected"]),
        *(labels.place(code) for code in dict.fromkeys(_place_codes(place)) if code),
    ]
    label_texts = [
        ref,
        _all(place["name"]),
        *dict.fromkeys(" ".join(filter(None, name.to_json().values())) for name in named),
    ]
    return {
        "title": search_key(title),
        "text": search_key(text),
        "labels": _joined(_label_key(label) for label in label_texts),
        "exact": _joined([exact_words(f"{title} {text}"), *map(_label_words, label_texts)]),
    }


def exact_words(text: str) -> str:
    """Return the folded words of a text, unstemmed: a match here ranks before one of stems."""
    return " ".join(WORD.findall(fold(text)))


# Names of kinds and places come again in record after record; folding them is half of a rebuild.
_label_key = lru_cache(maxsize=2048)(search_key)
_label_words = lru_cache(maxsize=2048)(exact_words)


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)


def _all(words: dict[str, str]) -> str:
    return " ".join(words.values())


def _sources(body: dict[str, Any]) -> str:
    return " ".join(source["name"] for source in body["sources"])


def _place_codes(place: dict[str, Any]) -> list[str]:
    return [place_of(place), governorate_of(place), place["district"], place["region"]]
