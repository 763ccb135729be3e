"""A member's way into the vault: keyd with their capability, ready for one request."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from rasd.vault.keyd.client import Keyd
from rasd.vault.models import Folder
from rasd.vault.opened import Opened
from rasd.vault.queries import groups_of


@dataclass(frozen=True)
class Access:
    """Everything raises Locked when the capability is gone, Refused for what is not theirs."""

    member: UUID
    keyd: Keyd
    capability: str = field(repr=False)

    @cached_property
    def groups(self) -> set[str]:
        """Return the slugs of the member's groups."""
        return groups_of(self.member)

    def is_unlocked(self) -> bool:
        """Tell whether the capability still holds."""
        return bool(self.capability) and self.keyd.status(self.capability).unlocked

    def can_open(self, folder: UUID) -> bool:
        """Tell whether a folder belongs to one of the member's groups."""
        return Folder.objects.filter(pk=folder, group__slug__in=self.groups).exists()

    def readable_folders(self, kind: str) -> Any:
        """Return the folders of a kind that belong to the member's groups, as a subquery."""
        return Folder.objects.filter(kind=kind, group__slug__in=self.groups).values("pk")

    def open(self, folder: UUID) -> list[Opened]:
        """Return a folder's items; keyd writes the opening into the audit chain first."""
        return self.keyd.open(self.capability, folder)

    def open_file(self, item: UUID) -> Iterator[bytes]:
        """Return a sealed file's original bytes, piece by piece."""
        return self.keyd.open_file(self.capability, item)

    def search(self, query: str = "", **filters: Any) -> Any:
        """Search the desk index."""
        return self.keyd.search(self.capability, query, filters)

    def sign(self, message: bytes) -> bytes:
        """Sign with the member's own Ed25519 key."""
        return self.keyd.sign(self.capability, message)

    def grant(self, group: str, member: UUID) -> None:
        """Let another member into a group."""
        self.keyd.grant(self.capability, group, member)

    def revoke(self, group: str, member: UUID) -> None:
        """Take a member out of a group and start a new epoch."""
        self.keyd.revoke(self.capability, group, member)

    def lock(self) -> None:
        """Forget the keys."""
        if self.capability:
            self.keyd.lock(self.capability)
