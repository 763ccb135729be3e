"""Names of codes in published records; a code that this site's lists do not know names itself."""

from rasd.kernel.localized import Localized
from rasd.places import names
from rasd.topics import thesaurus


def category(code: str) -> Localized:
    """Return the name of a kind of violation."""
    return _term("categories", code)


def group(code: str) -> Localized:
    """Return the name of a group of kinds."""
    return _term("groups", code)


def group_of(category_code: str) -> str:
    """Return the group that a kind of violation belongs to, `other` for an unknown one."""
    try:
        return thesaurus.category(category_code).group
    except KeyError:
        return "other"


def actor(code: str) -> Localized:
    """Return the name of a kind of actor."""
    return _term("actors", code)


def affected(code: str) -> Localized:
    """Return the name of who is affected."""
    return _term("affected", code)


def place(code: str) -> Localized:
    """Return the name of a governorate, a district or a bucket of the strip."""
    try:
        return names.by_code(code).names
    except KeyError:
        return Localized(en=code)


def _term(list_name: str, code: str) -> Localized:
    try:
        return thesaurus.term(list_name, code).labels
    except KeyError:
        return Localized(en=code)
