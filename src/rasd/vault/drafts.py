"""Text that was half-typed when keyd locked: sealed to its author, no unlock needed."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from rasd.kernel.clock import today
from rasd.kernel.secret import SecretBytes
from rasd.vault.crypto import age_box, envelope
from rasd.vault.crypto.errors import Damaged
from rasd.vault.models import Draft as DraftRow
from rasd.vault.models import MemberKey


@dataclass(frozen=True)
class Draft:
    """A form (its path or name) and the fields as they were typed."""

    form: str
    fields: dict[str, Any]


def save(*, member: UUID, form: str, fields: dict[str, Any]) -> None:
    """Keep what was typed into a form; a later save of the same form replaces it.

    Members without keys have nothing to seal to: nothing is kept for them.
    """
    key = MemberKey.objects.filter(member=member).first()
    if key is None:
        return
    body = json.dumps({"form": form, "fields": fields}, ensure_ascii=False).encode()
    sealed = age_box.seal([bytes(key.x_public)], envelope.pack(_context(member), body))
    DraftRow.objects.update_or_create(
        member=member, form=form, defaults={"blob": sealed, "day": today()}
    )


def exists(*, member: UUID) -> bool:
    """Tell whether something waits for a member."""
    return DraftRow.objects.filter(member=member).exists()


def discard(*, member: UUID, form: str) -> None:
    """Remove a draft."""
    DraftRow.objects.filter(member=member, form=form).delete()


def unseal(row: DraftRow, private: SecretBytes) -> dict[str, Any]:
    """Open a row with its author's key (in keyd); raise Damaged when it is another form's."""
    plaintext = age_box.open_sealed(private, bytes(row.blob))
    draft: dict[str, Any] = json.loads(envelope.unpack(_context(row.member), plaintext))
    if draft["form"] != row.form:
        raise Damaged("this draft was sealed for another form")
    return draft


def _context(member: UUID) -> envelope.Context:
    return envelope.Context(member, "draft", 0, "draft")
