"""What kinds of record may be published, and by which policy; rooms above register theirs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from rasd.ledger.errors import UnknownKind

Policy = Literal["two_people", "derived"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: who must agree, the prefix of its refs, and what it may say.

    `validate` takes the body (a dict) and raises ValueError when it is not one of this kind.
    """

    name: str
    policy: Policy
    prefix: str
    statuses: tuple[str, ...]
    validate: Callable[[dict[str, Any]], object]


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Make a kind publishable; call in AppConfig.ready. Registering it again changes nothing."""
    known = _kinds.setdefault(kind.name, kind)
    if known != kind:
        raise ValueError(f"kind {kind.name} is registered with another meaning")


def get(name: str) -> Kind:
    """Return the kind, or raise UnknownKind."""
    try:
        return _kinds[name]
    except KeyError:
        raise UnknownKind(f"no kind of publication is called {name}") from None
