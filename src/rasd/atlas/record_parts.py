"""More that some records say: rooms above register how their part of a body is shown.

A part stands on the record's page, in older versions and in the desk's preview alike.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Body = dict[str, Any]


@dataclass(frozen=True)
class Part:
    """How the field `field` of a body is shown.

    `present` takes the whole body, the ref ("" before publication) and the language, and returns
    what `head` (beside map and facts) and `template` (below them) call `part`; `lines` returns
    (heading, language of the text, text) for the comparison of two versions; `areas` the codes of
    the governorates that the small map marks, where the place of the record alone would mark too
    much.
    """

    field: str
    head: str
    template: str
    present: Callable[[Body, str, str], object]
    lines: Callable[[Body, str], list[tuple[str, str, str]]]
    areas: Callable[[Body], list[str]]


@dataclass(frozen=True)
class Shown:
    """A part of one body, ready for its templates, and the governorates to mark on its map."""

    head: str
    template: str
    view: object
    areas: tuple[str, ...]


_parts: dict[str, Part] = {}


def register(part: Part) -> None:
    """Make a part known; registering it again changes nothing."""
    _parts.setdefault(part.field, part)


def shown_of(body: Body, ref: str, lang: str) -> Shown | None:
    """Return the part that a body has, or None."""
    part = _part_of(body)
    if part is None:
        return None
    shown = part.present(body, ref, lang)
    return Shown(part.head, part.template, shown, tuple(part.areas(body)))


def lines_of(body: Body, lang: str) -> list[tuple[str, str, str]]:
    """Return the lines of a body's part, to be compared with those of another version."""
    part = _part_of(body)
    return part.lines(body, lang) if part else []


def _part_of(body: Body) -> Part | None:
    return next((part for field, part in _parts.items() if field in body), None)
