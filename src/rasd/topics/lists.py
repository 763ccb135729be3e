"""All lists, read once: the shipped ones with the operator's laid over them, checked as a whole."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rasd.kernel.localized import Localized
from rasd.topics.overlay import FILE, merge, read_overlay
from rasd.topics.term import Category, Huridocs, Term, ThesaurusError
from rasd.topics.validation import Entry, Lists, problems_in

DATA = Path(__file__).parent / "data"
NAMES = ("groups", "categories", "actors", "affected", "source_types", "channels", "speakers")


@dataclass(frozen=True)
class Thesaurus:
    """Every list by name, then by code, in the order they are offered."""

    categories: dict[str, Category]
    terms: dict[str, dict[str, Term]]


def load(overlay: Path | None = None) -> Thesaurus:
    """Return the lists, with those of the file `overlay` merged over the shipped ones.

    Raises ThesaurusError with one sentence per problem, so that an operator's file is never half
    used.
    """
    lists = _shipped()
    if overlay:
        lists = merge(lists, read_overlay(overlay))
    if problems := problems_in(lists):
        raise ThesaurusError(*problems)
    return Thesaurus(
        {code: _category(entry) for code, entry in lists["categories"].items()},
        {
            name: {c: _term(e) for c, e in lists[name].items()}
            for name in NAMES
            if name != "categories"
        },
    )


@cache
def load_for(data_dir: Path | None) -> Thesaurus:
    """Return the lists for a site's data folder; the same object until the process ends."""
    file = data_dir / FILE if data_dir else None
    return load(file if file and file.exists() else None)


def _shipped() -> Lists:
    return {
        name: {
            entry["code"]: entry for entry in json.loads((DATA / f"{name}.json").read_text("utf-8"))
        }
        for name in NAMES
    }


def _term(entry: Entry) -> Term:
    return Term(entry["code"], Localized.from_json(entry["labels"]), entry.get("retired", False))


def _category(entry: Entry) -> Category:
    return Category(
        code=entry["code"],
        labels=Localized.from_json(entry["labels"]),
        retired=entry.get("retired", False),
        group=entry["group"],
        help=Localized.from_json(entry["help"]),
        huridocs=Huridocs(**entry.get("huridocs", {})),
        rights=tuple(entry.get("rights", ())),
    )
