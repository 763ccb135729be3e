"""A member's way into the vault: keyd and the capability that their browser holds."""

import contextlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from rasd.kernel.errors import Locked
from rasd.kernel.secret import SecretText
from rasd.vault import conf, queries
from rasd.vault.crypto import recovery_code
from rasd.vault.drafts import Draft
from rasd.vault.errors import (
    Damaged,
    KeydUnreachable,
    TooManyTries,
    WeakPassphrase,
    WrongPassphrase,
)
from rasd.vault.keyd.answers import Hit, SearchResult, Status
from rasd.vault.keyd.client import Keyd
from rasd.vault.keyd.transports import LocalTransport, SocketTransport, Transport
from rasd.vault.opened import Opened

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rasd.vault.models import Folder

__all__ = [
    "Access",
    "Damaged",
    "Hit",
    "KeydUnreachable",
    "Opened",
    "SearchResult",
    "Status",
    "TooManyTries",
    "WeakPassphrase",
    "WrongPassphrase",
    "local_keyd",
    "unlock_member",
    "using",
]

LARGEST_PAGE = 500
_transport: Transport | None = None


def keyd() -> Keyd:
    """Return keyd on its socket (or what `using` put in its place)."""
    global _transport
    if _transport is None:
        _transport = SocketTransport(conf.socket_path())
    return Keyd(_transport)


@contextlib.contextmanager
def using(transport: Transport) -> Iterator[Keyd]:
    """Reach keyd by another transport for a while: command line, tests."""
    global _transport
    before, _transport = _transport, transport
    try:
        yield Keyd(transport)
    finally:
        _transport = before


@contextlib.contextmanager
def local_keyd() -> Iterator[Keyd]:
    """Run keyd's service inside this process for a while: importers and tests need no socket."""
    from rasd.vault.keyd.service import Service

    with using(LocalTransport(Service())) as local:
        yield local


def unlock_member(member: UUID, secret: SecretText) -> str:
    """Return a capability for the unlock passphrase or for the printed recovery code.

    Raise WrongPassphrase, or TooManyTries (with `seconds` to wait).
    """
    try:
        recovery_code.parse(secret.reveal())
    except recovery_code.NotARecoveryCode:
        return keyd().unlock(member, secret)
    return keyd().unlock_with_recovery(member, secret)


class Access:
    """keyd with a capability already in hand; the calls raise Locked when it is gone.

    The member goes along, so that one person's cookie never opens under another's account.
    """

    def __init__(self, member: UUID, capability: str, through: Keyd | None = None) -> None:
        self.member = member
        self.capability = capability
        self._through = through

    def __repr__(self) -> str:
        return f"<Access of {self.member}>"

    @property
    def keyd(self) -> Keyd:
        """The keyd that issued the capability."""
        return self._through or keyd()

    @property
    def _whose(self) -> dict[str, str]:
        return {"owner": str(self.member)}

    @cached_property
    def groups(self) -> set[str]:
        """The slugs of the member's groups; needs no unlocked key."""
        return queries.groups_of(self.member)

    def readable_folders(self, kind: str) -> "QuerySet[Folder, Any]":
        """Return the folders of a kind in the member's groups, to filter inside a query."""
        return queries.folders_of(self.member).filter(kind=kind).values("pk")

    def lock(self, *, everywhere: bool = False) -> None:
        """Forget the keys; `everywhere`: on this member's other devices too."""
        self.keyd.lock(self.capability, everywhere=everywhere)

    def status(self) -> Status:
        """Tell how long the keys stay, without prolonging it; raise Locked."""
        return self.keyd.status(self.capability, **self._whose)

    def open(self, folder: UUID, compartments: Collection[str] | None = None) -> list[Opened]:
        """Open a folder's items; raise Refused when it does not exist for this member."""
        return self.keyd.open(self.capability, folder, compartments, **self._whose)

    def open_file(self, item: UUID) -> Iterator[bytes]:
        """Open an item's file, piece by piece."""
        return self.keyd.open_file(self.capability, item, **self._whose)

    def search(
        self,
        query: str = "",
        filters: Mapping[str, Any] | None = None,
        *,
        any_word: bool = False,
        limit: int = 50,
        offset: int = 0,
    ) -> SearchResult:
        """Search the desk index within this member's groups."""
        return self.keyd.search(
            self.capability,
            query,
            filters,
            any_word=any_word,
            limit=limit,
            offset=offset,
            **self._whose,
        )

    def titles(self, folders: Iterable[UUID]) -> dict[UUID, Hit]:
        """Return what the desk index says of these folders; nothing while locked."""
        wanted = list(folders)[:LARGEST_PAGE]
        if not wanted:
            return {}
        try:
            result = self.search(filters={"folders": wanted}, limit=len(wanted))
        except Locked:
            return {}
        return {hit.folder: hit for hit in result.hits}

    def sign(self, message: bytes) -> bytes:
        """Sign with this member's key."""
        return self.keyd.sign(self.capability, message, **self._whose)

    def grant(self, group: str, member: UUID) -> None:
        """Let someone into a group."""
        self.keyd.grant(self.capability, group, member, **self._whose)

    def revoke(self, group: str, member: UUID) -> None:
        """Remove someone from a group now."""
        self.keyd.revoke(self.capability, group, member, **self._whose)

    def change_passphrase(
        self, present: SecretText, new: SecretText, *, recovery: bool = False
    ) -> None:
        """Set a new unlock passphrase."""
        self.keyd.change_passphrase(self.capability, present, new, recovery=recovery, **self._whose)

    def open_drafts(self) -> list[Draft]:
        """Return half-typed texts."""
        return self.keyd.open_drafts(self.capability, **self._whose)

    def audit_log(self, after: int = -1, limit: int = 200) -> list[dict[str, Any]]:
        """Read the private audit chain; Refused outside the audit group."""
        return self.keyd.audit_log(self.capability, after, limit, **self._whose)
