"""How cases stand in the public log: two people, references IQ-year-number."""

from typing import Any

from rasd.cases.public_body import validate
from rasd.ledger import kinds, statuses

KIND = "case"


def _validate(body: dict[str, Any]) -> None:
    validate(body)


def register() -> None:
    """Tell the ledger about this kind."""
    kinds.register(
        kinds.Kind(
            name=KIND,
            policy="two_people",
            prefix="IQ",
            statuses=(
                statuses.DOCUMENTED,
                statuses.VERIFIED,
                statuses.DISPUTED,
                statuses.RETRACTED,
            ),
            validate=_validate,
        )
    )
