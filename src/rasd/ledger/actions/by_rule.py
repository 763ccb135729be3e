"""Publishing what the machine worked out, on the word of two people who allowed its rule."""

from typing import Any

from django.db import connection

from rasd.kernel import locks
from rasd.ledger import canonical, statuses
from rasd.ledger.actions.audit import LOCK
from rasd.ledger.actions.publish import publish
from rasd.ledger.commitment import commit, new_salt
from rasd.ledger.models import DerivedRule, Publication


def publish_by_rule(
    *, kind: str, year: int, body: dict[str, Any], rule: DerivedRule, ref: str | None = None
) -> Publication:
    """Publish an entry of a derived kind, recorded: a new one, or the next version of `ref`.

    Raises what `publish` raises.
    """
    salt = new_salt()
    return publish(
        kind=kind,
        ref=ref,
        year=year,
        status=statuses.RECORDED,
        body=body,
        salt=salt,
        commitment=commit(salt, canonical.dumps(body)),
        rule=rule,
    )


def lock_log() -> None:
    """Hold the log until the transaction ends, so that what is found missing stays missing."""
    assert connection.in_atomic_block
    locks.chain_lock(LOCK)
