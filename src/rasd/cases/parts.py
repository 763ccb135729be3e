"""More that some cases hold, and the kind of record that it makes of them.

A case whose folder has a sealed item of a part's name is published as that kind. Rooms above
register their parts in AppConfig.ready; cases know of them only what stands here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rasd.cases.public_body import RETRACTION_SCHEMA, PublicCase
from rasd.cases.public_body import validate as validate_case
from rasd.ledger.body import Retraction
from rasd.people.actor import Actor

if TYPE_CHECKING:
    from rasd.cases.queries import CaseRecord

CASE = "case"


@dataclass(frozen=True)
class Part:
    """`name` is the kind of the sealed item and of the record; `template` its section at the desk.

    `compose` returns the fields of the public body that the part adds or decides; `validate` takes
    a whole body; `context` gives the section what it shows. `missing` says what has to be written
    before it can be published; `written` is what the history calls a day on which it was. `begin`
    names the page, by the case's number, that makes a plain case one of this kind.
    """

    name: str
    schema: str
    compose: Callable[["CaseRecord"], dict[str, Any]]
    validate: Callable[[dict[str, Any]], PublicCase | Retraction]
    template: str
    context: Callable[[Actor, "CaseRecord"], dict[str, Any]]
    missing: Callable[["CaseRecord"], list[str]] = lambda _record: []
    written: Any = ""
    begin: str = ""
    begin_words: Any = ""


_parts: dict[str, Part] = {}


def register(part: Part) -> None:
    """Make a part known; registering it again changes nothing."""
    _parts.setdefault(part.name, part)


def offered() -> list[Part]:
    """Return the parts that a plain case may be given at the desk."""
    return [part for part in _parts.values() if part.begin]


def part_of(items: Mapping[str, object]) -> Part | None:
    """Return the part that a case has, by the kinds of the items in its folder."""
    return next((part for name, part in _parts.items() if name in items), None)


def kind_of(body: dict[str, Any]) -> str:
    """Return the kind of record that a public body is, by its schema."""
    part = _by_schema(body)
    return part.name if part else CASE


def validate(body: dict[str, Any]) -> PublicCase | Retraction:
    """Return the typed body, or raise InvalidBody naming each field that is wrong."""
    part = _by_schema(body)
    return part.validate(body) if part else validate_case(body)


def _by_schema(body: dict[str, Any]) -> Part | None:
    schema = body.get("schema")
    if schema == RETRACTION_SCHEMA:
        return None
    return next((part for part in _parts.values() if part.schema == schema), None)
