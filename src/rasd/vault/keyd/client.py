"""keyd as the web process and the command line see it."""

import base64
import contextlib
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from rasd.kernel.errors import Locked
from rasd.kernel.secret import SecretText
from rasd.vault.drafts import Draft
from rasd.vault.errors import KeydUnreachable
from rasd.vault.keyd.answers import Hit, SearchResult, Status, exception
from rasd.vault.keyd.transports import Transport
from rasd.vault.opened import Opened

# These write the audit chain in keyd's own transaction, which would wait for the caller's.
_WRITING = frozenset(
    {"audit_log", "change_passphrase", "grant", "open", "open_file", "revoke", "search", "unlock"}
)


class Keyd:
    """The calls of keyd; each raises Locked when the capability is gone.

    Calls that append to the audit chain are refused inside a transaction: on SQLite keyd would
    wait for the very transaction that waits for keyd.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def unlock(self, member: UUID, passphrase: SecretText) -> str:
        """Return a capability; raise WrongPassphrase or TooManyTries."""
        answer = self._ask("unlock", member=str(member), secret=passphrase.reveal())
        return str(answer["capability"])

    def unlock_with_recovery(self, member: UUID, code: SecretText) -> str:
        """Return a capability for the printed code."""
        answer = self._ask("unlock", member=str(member), secret=code.reveal(), recovery=True)
        return str(answer["capability"])

    def lock(self, capability: str, *, everywhere: bool = False) -> None:
        """Forget the keys (`everywhere`: on the member's other devices too).

        keyd ends when nobody is unlocked any more.
        """
        # A keyd that ended has forgotten them already.
        with contextlib.suppress(Locked):
            self._ask("lock", capability=capability, everywhere=everywhere)

    def status(self, capability: str, **whose: str) -> Status:
        """Tell about the capability without prolonging it."""
        answer = self._ask("status", capability=capability, **whose)
        return Status(UUID(answer["member"]), answer["seconds_left"], answer["groups"])

    def open(
        self,
        capability: str,
        folder: UUID,
        compartments: Collection[str] | None = None,
        **whose: str,
    ) -> list[Opened]:
        """Return a folder's items in order; raise Refused when it does not exist for the asker."""
        asked = None if compartments is None else sorted(compartments)
        answer = self._ask(
            "open", capability=capability, folder=str(folder), compartments=asked, **whose
        )
        return [
            Opened(**{**i, "item": UUID(i["item"]), "day": date.fromisoformat(i["day"])})
            for i in answer["items"]
        ]

    def open_file(self, capability: str, item: UUID, **whose: str) -> Iterator[bytes]:
        """Return the file's bytes piece by piece; Damaged may come at any piece.

        The file is opened (and written into the audit chain) at once, before the first piece.
        """
        name = self._ask("open_file", capability=capability, item=str(item), **whose)["reading"]
        return self._pieces(capability, name)

    def search(
        self,
        capability: str,
        query: str = "",
        filters: Mapping[str, Any] | None = None,
        *,
        any_word: bool = False,
        limit: int = 50,
        offset: int = 0,
        **whose: str,
    ) -> SearchResult:
        """Search the desk index; see keyd.index.query.Query for words and filters."""
        answer = self._ask(
            "search",
            capability=capability,
            query=query,
            filters=_plain_filters(filters or {}),
            any_word=any_word,
            limit=limit,
            offset=offset,
            **whose,
        )
        hits = [Hit(**{**hit, "folder": UUID(hit["folder"])}) for hit in answer["hits"]]
        return SearchResult(hits, answer["total"], answer["counts"])

    def sign(self, capability: str, message: bytes, **whose: str) -> bytes:
        """Return the member's signature; `crypto.member_key.verify` checks it."""
        text = base64.b64encode(message).decode()
        answer = self._ask("sign", capability=capability, message=text, **whose)
        return base64.b64decode(answer["signature"])

    def grant(self, capability: str, group: str, member: UUID, **whose: str) -> None:
        """Let `member` into the group (its slug); the asker must be in it."""
        self._ask("grant", capability=capability, group=group, subject=str(member), **whose)

    def revoke(self, capability: str, group: str, member: UUID, **whose: str) -> None:
        """Remove `member` now: new epoch, their wraps deleted, all folder keys moved."""
        self._ask("revoke", capability=capability, group=group, subject=str(member), **whose)

    def change_passphrase(
        self,
        capability: str,
        present: SecretText,
        new: SecretText,
        *,
        recovery: bool = False,
        **whose: str,
    ) -> None:
        """Set a new passphrase; `present` is the old one, or with `recovery` the printed code."""
        self._ask(
            "change_passphrase",
            capability=capability,
            secret=present.reveal(),
            new=new.reveal(),
            recovery=recovery,
            **whose,
        )

    def open_drafts(self, capability: str, **whose: str) -> list[Draft]:
        """Return the member's half-typed texts."""
        answer = self._ask("open_drafts", capability=capability, **whose)
        return [Draft(**draft) for draft in answer["drafts"]]

    def audit_log(
        self, capability: str, after: int = -1, limit: int = 200, **whose: str
    ) -> list[dict[str, Any]]:
        """Return audit entries (seq, day, verb, details) after a sequence number."""
        answer = self._ask("audit_log", capability=capability, after=after, limit=limit, **whose)
        entries: list[dict[str, Any]] = answer["entries"]
        return entries

    def _pieces(self, capability: str, name: str) -> Iterator[bytes]:
        ended = False
        try:
            while not ended:
                answer = self._ask("read_file", capability=capability, reading=name)
                piece = base64.b64decode(answer["piece"])
                ended = not piece
                if piece:
                    yield piece
        finally:
            if not ended:
                self._ask("close_file", capability=capability, reading=name)

    def _ask(self, op: str, **request: Any) -> dict[str, Any]:
        if op in _WRITING and not self._transport.joins_transactions and _inside_a_transaction():
            raise RuntimeError(f"ask keyd to {op} before the transaction begins")
        try:
            # A keyd that has to be started first holds no capability: no use in waiting for it.
            answer = self._transport.call({"op": op, **request}, wait=op == "unlock")
        except KeydUnreachable:
            if op == "unlock":
                raise
            raise Locked from None
        if "ok" in answer:
            result: dict[str, Any] = answer["ok"]
            return result
        raise exception(answer)


def _inside_a_transaction() -> bool:
    # As Django's own `durable` blocks do, the transaction around a whole test is overlooked.
    blocks = connection.atomic_blocks
    return bool(blocks) and not blocks[-1]._from_testcase  # type: ignore[attr-defined]


def _plain_filters(filters: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: str(value) if isinstance(value, (str, UUID, date)) else [str(one) for one in value]
        for name, value in filters.items()
    }
