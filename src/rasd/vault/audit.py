"""The private audit chain: who did what, sealed to the audit group, chained by the ledger."""

import json
from typing import Any
from uuid import UUID

from rasd.ledger import actions as ledger
from rasd.vault.crypto import age_box, envelope
from rasd.vault.models import Folder, FolderKey, Group

GROUP = "audit"
BOOK = "audit"


class NoAuditBook(RuntimeError):
    """The audit group was never founded: nothing may be done that must be recorded."""


def open_book(group: Group) -> Folder:
    """Begin the folder whose key seals audit details; revoking rewraps it like any other."""
    from rasd.vault.actions.create_folder import create_folder

    return create_folder(kind=BOOK, group=group, compartments=("content",))


def record(*, verb: str, actor: UUID, subject: UUID | str | None = None, **details: Any) -> None:
    """Append an entry; only the verb is clear, the rest opens to the audit group alone.

    Details must be JSON: strings, numbers, lists.
    """
    key = FolderKey.objects.filter(folder__kind=BOOK).values_list("folder_id", "public_key").first()
    if key is None:
        raise NoAuditBook("found the group “audit” first")
    book, public = key
    entry = {"actor": str(actor), "subject": None if subject is None else str(subject), **details}
    packed = envelope.pack(context(book), json.dumps(entry, ensure_ascii=False).encode())
    ledger.append_audit(verb=verb, sealed=age_box.seal([bytes(public)], packed))


def context(book: UUID) -> envelope.Context:
    """Return the place of every entry; their order is proved by the ledger's own chain."""
    return envelope.Context(book, "content", 0, "audit")
