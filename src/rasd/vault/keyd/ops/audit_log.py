"""Reading the private audit chain; only the audit group can."""

import json
from typing import TYPE_CHECKING, Any

from rasd.ledger.models import AuditEntry
from rasd.vault import audit
from rasd.vault.crypto import age_box, envelope
from rasd.vault.keyd.keyring import folder_keys
from rasd.vault.models import Folder

if TYPE_CHECKING:
    from rasd.vault.keyd.service import Service

_MOST = 500


def audit_log(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Return the entries after a sequence number, opened; raise Refused for anyone else."""
    unlocked = service.unlocked(request)
    book = Folder.objects.get(kind=audit.BOOK)
    key = folder_keys(unlocked, book.pk)["content"]
    audit.record(verb="audit.read", actor=unlocked.member)
    rows = AuditEntry.objects.filter(seq__gt=request.get("after", -1)).order_by("seq")
    entries = []
    for row in rows[: min(int(request.get("limit", _MOST)), _MOST)]:
        plaintext = age_box.open_sealed(key, bytes(row.sealed))
        body = envelope.unpack(audit.context(book.pk), plaintext)
        entries.append(
            {
                "seq": row.seq,
                "day": row.day.isoformat(),
                "verb": row.verb,
                "details": json.loads(body),
            }
        )
    return {"entries": entries}
