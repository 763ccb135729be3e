"""Reading the private audit chain; only the audit group can."""

import json
from typing import TYPE_CHECKING, Any

from rasd.kernel.secret import SecretBytes
from rasd.ledger import chain
from rasd.ledger.models import AuditEntry
from rasd.vault import audit
from rasd.vault.crypto import age_box, envelope
from rasd.vault.keyd.keyring import folder_keys
from rasd.vault.models import Folder

if TYPE_CHECKING:
    from rasd.vault.keyd.service import Service

_MOST = 500
# The ledger writes these itself, below the vault: a digest of who stands behind a publication.
_OF_THE_LEDGER = (chain.PUBLISHED, chain.RULE_APPROVED)


def audit_log(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Return the entries after a sequence number, opened; raise Refused for anyone else."""
    unlocked = service.unlocked(request)
    book = Folder.objects.get(kind=audit.BOOK)
    key = folder_keys(unlocked, book.pk)["content"]
    audit.record(verb="audit.read", actor=unlocked.member)
    rows = AuditEntry.objects.filter(seq__gt=request.get("after", -1)).order_by("seq")
    entries = []
    for row in rows[: min(int(request.get("limit", _MOST)), _MOST)]:
        entry = {"seq": row.seq, "day": row.day.isoformat(), "verb": row.verb}
        entries.append({**entry, "details": _details(row, key, audit.context(book.pk))})
    return {"entries": entries}


def _details(row: AuditEntry, key: SecretBytes, context: envelope.Context) -> dict[str, Any]:
    if row.verb in _OF_THE_LEDGER:
        return {"digest": bytes(row.sealed).hex()}
    details: dict[str, Any] = json.loads(
        envelope.unpack(context, age_box.open_sealed(key, bytes(row.sealed)))
    )
    return details
