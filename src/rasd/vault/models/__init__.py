"""The vault's tables: keys sealed to keys, and sealed things. No clear word about anyone."""

from rasd.vault.models.draft import Draft
from rasd.vault.models.epoch import Epoch, EpochWrap
from rasd.vault.models.folder import Folder, FolderKey, FolderWrap, Shredding
from rasd.vault.models.group import Group, Membership, Removal
from rasd.vault.models.item import Item
from rasd.vault.models.member import MemberKey

__all__ = [
    "Draft",
    "Epoch",
    "EpochWrap",
    "Folder",
    "FolderKey",
    "FolderWrap",
    "Group",
    "Item",
    "MemberKey",
    "Membership",
    "Removal",
    "Shredding",
]
