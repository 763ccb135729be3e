"""How the team's own pages stand in the public log: two people, one kind of record each."""

from typing import Any

from rasd.ledger import kinds, statuses
from rasd.ledger.body import RETRACTION_SCHEMA, InvalidBody
from rasd.pages.bodies import validate

STORY, GUIDE, CANARY = "story", "guide", "canary"
ALL = (STORY, GUIDE, CANARY)


def schema_of(kind: str) -> str:
    """Return the schema that a body of this kind names."""
    return f"rasd.{kind}/1"


def register() -> None:
    """Tell the ledger about the three kinds; refs are STORY-2026-0001 and so on."""
    for kind in ALL:
        kinds.register(
            kinds.Kind(
                name=kind,
                policy="two_people",
                prefix=kind.upper(),
                statuses=(statuses.RECORDED, statuses.RETRACTED),
                validate=_CHECKS[kind],
            )
        )


def _check(kind: str) -> Any:
    def check(body: dict[str, Any]) -> None:
        validate(body)
        if body["schema"] not in (schema_of(kind), RETRACTION_SCHEMA):
            raise InvalidBody([("schema", f"not a {kind}")])

    return check


# Made once: registering again must be registering the same.
_CHECKS = {kind: _check(kind) for kind in ALL}
