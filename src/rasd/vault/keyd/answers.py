"""keyd's answers as values, and its refusals as exceptions."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rasd.kernel.errors import Conflict, Locked, Refused
from rasd.vault.errors import Damaged, TooManyTries, WeakPassphrase, WrongPassphrase

_REASONS = {"no_keys": _("This person has not set an unlock passphrase yet.")}
_ERRORS = (Damaged, Locked, Refused, WeakPassphrase, WrongPassphrase)


class KeydFailed(RuntimeError):
    """keyd met an error of its own; its log names the kind."""


@dataclass(frozen=True)
class Hit:
    """What the desk index says of one folder."""

    folder: UUID
    title: str
    date: str
    category: str
    governorate: str
    lane: str
    kind: str


@dataclass(frozen=True)
class SearchResult:
    """One page of hits, how many there are, and counts by facet and value."""

    hits: list[Hit]
    total: int
    counts: dict[str, dict[str, int]]

    @property
    def folders(self) -> list[UUID]:
        """The folders of this page, in order."""
        return [hit.folder for hit in self.hits]


@dataclass(frozen=True)
class Status:
    """Who is unlocked, for how many idle seconds still, and in which groups."""

    member: UUID
    seconds_left: int
    groups: list[str]


def exception(answer: dict[str, Any]) -> Exception:
    """Return the exception that an answer's `error` names."""
    name = answer.get("error")
    if name == "TooManyTries":
        return TooManyTries(answer["seconds"])
    if name == "Conflict":
        return Conflict(_REASONS[answer["reason"]])
    for kind in _ERRORS:
        if kind.__name__ == name:
            return kind()
    return KeydFailed(name)
