"""Adding to the private audit chain."""

from django.db import transaction

from rasd.kernel import clock, locks
from rasd.ledger import chain
from rasd.ledger.models import AuditEntry

# Log and audit chain share one lock: whoever writes both can never wait for who writes both.
LOCK = "ledger"


def append_audit(*, verb: str, sealed: bytes) -> AuditEntry:
    """Append one entry; `sealed` are details already sealed by the caller, `verb` stays readable.

    Joins the transaction around it, and so is kept exactly when the act itself is.
    """
    # No savepoint: where an entry fails, the act that it records fails with it.
    with transaction.atomic(savepoint=False):
        locks.chain_lock(LOCK)
        last = AuditEntry.objects.order_by("-seq").values_list("seq", "day", "hash").first()
        before, last_day, previous = last or (-1, clock.today(), chain.GENESIS)
        seq, previous = before + 1, bytes(previous)
        # A clock set back must not make the chain look reordered.
        day = max(clock.today(), last_day)
        found = chain.link(seq=seq, day=day, verb=verb, sealed=sealed, previous=previous)
        return AuditEntry.objects.create(
            seq=seq, day=day, verb=verb, sealed=sealed, previous=previous, hash=found
        )
