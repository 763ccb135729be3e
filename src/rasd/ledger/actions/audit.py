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
    with transaction.atomic():
        locks.chain_lock(LOCK)
        last = AuditEntry.objects.order_by("-seq").first()
        seq = last.seq + 1 if last else 0
        previous = bytes(last.hash) if last else chain.GENESIS
        # A clock set back must not make the chain look reordered.
        day = max(clock.today(), last.day) if last else clock.today()
        found = chain.link(seq=seq, day=day, verb=verb, sealed=sealed, previous=previous)
        return AuditEntry.objects.create(
            seq=seq, day=day, verb=verb, sealed=sealed, previous=previous, hash=found
        )
