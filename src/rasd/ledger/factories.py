"""Publications for tests, made through the one gate like every other."""

from typing import Any
from uuid import UUID, uuid4

from rasd.ledger import actions, canonical, kinds, statuses
from rasd.ledger.commitment import commit, new_salt
from rasd.ledger.models import Publication

PROPOSER = UUID("11111111-1111-4111-8111-111111111111")
APPROVER = UUID("22222222-2222-4222-8222-222222222222")


def _anything(body: dict[str, Any]) -> None:
    if "refuse" in body:
        raise ValueError("this body is not of this kind")


SAMPLE = kinds.Kind("sample", "two_people", "SAMPLE", statuses.OF_RECORDS, _anything)
COUNT = kinds.Kind("sample_count", "derived", "COUNT", (statuses.RECORDED,), _anything)


def register_kinds() -> None:
    """Make the sample kinds publishable in this process."""
    kinds.register(SAMPLE)
    kinds.register(COUNT)


def publish_sample(**changes: Any) -> Publication:
    """Publish a sample record; name only what the test is about."""
    register_kinds()
    given: dict[str, Any] = {
        "kind": "sample",
        "ref": None,
        "year": 2019,
        "status": statuses.DOCUMENTED,
        "body": {"title": {"en": "A sample"}, "number": str(uuid4())},
        "salt": new_salt(),
        "proposed_by": PROPOSER,
        "approved_by": APPROVER,
        **changes,
    }
    if "commitment" not in given:
        given["commitment"] = commit(given["salt"], canonical.dumps(given["body"]))
    return actions.publish(**given)
