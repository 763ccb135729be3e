"""What the other rooms ask: the lists, an entry by its code, a label, choices for a form."""

from rasd.topics.conf import data_dir
from rasd.topics.lists import Thesaurus, load_for
from rasd.topics.term import Category, Term, UnknownTerm

Choice = tuple[str, str]


def groups() -> tuple[Term, ...]:
    """Return the groups of violations, in the order they are offered."""
    return _list("groups")


def categories(group: str = "") -> tuple[Category, ...]:
    """Return the kinds of violation still offered, or those of one group."""
    every = _thesaurus().categories.values()
    return tuple(c for c in every if not c.retired and group in ("", c.group))


def category(code: str) -> Category:
    """Return a kind of violation, retired ones too; raises UnknownTerm (a KeyError)."""
    try:
        return _thesaurus().categories[code]
    except KeyError:
        raise UnknownTerm("categories", code) from None


def actors() -> tuple[Term, ...]:
    """Return the kinds of actor an act is attributed to."""
    return _list("actors")


def affected() -> tuple[Term, ...]:
    """Return the kinds of people and bodies affected."""
    return _list("affected")


def source_types() -> tuple[Term, ...]:
    """Return the kinds of source a case rests on."""
    return _list("source_types")


def channels() -> tuple[Term, ...]:
    """Return the ways a report reaches the team."""
    return _list("channels")


def speakers() -> tuple[Term, ...]:
    """Return who may be speaking in a report; labels in the first person."""
    return _list("speakers")


def term(list_name: str, code: str) -> Term:
    """Return an entry of `lists.NAMES`, retired ones too; raises UnknownTerm (a KeyError)."""
    if list_name == "categories":
        return category(code)
    try:
        return _thesaurus().terms[list_name][code]
    except KeyError:
        raise UnknownTerm(list_name, code) from None


def label(code: str, lang: str, list_name: str = "categories") -> str:
    """Return an entry's label in `ar`, `ckb` or `en`; raises UnknownTerm (a KeyError)."""
    return term(list_name, code).label(lang)


def choices(lang: str) -> list[tuple[str, list[Choice]]]:
    """Return the categories as Django-style choices, one optgroup a group."""
    offered = ((group, categories(group.code)) for group in groups())
    return [(group.label(lang), term_choices(inside, lang)) for group, inside in offered if inside]


def term_choices(terms: tuple[Term, ...], lang: str) -> list[Choice]:
    """Return entries as flat Django-style choices, in their own order."""
    return [(entry.code, entry.label(lang)) for entry in terms]


def _list(name: str) -> tuple[Term, ...]:
    return tuple(entry for entry in _thesaurus().terms[name].values() if not entry.retired)


def _thesaurus() -> Thesaurus:
    return load_for(data_dir())
