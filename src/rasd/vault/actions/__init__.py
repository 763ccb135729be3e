"""The vault's verbs that need no unlocked key; those that do are keyd's."""

from rasd.vault.actions.create_folder import create_folder
from rasd.vault.actions.create_group import create_group
from rasd.vault.actions.create_member import create_member, new_member_key
from rasd.vault.actions.remove_item import remove_items
from rasd.vault.actions.seal_file import FileSealing, seal_file
from rasd.vault.actions.seal_item import seal_item
from rasd.vault.actions.shred import shred

__all__ = [
    "FileSealing",
    "create_folder",
    "create_group",
    "create_member",
    "new_member_key",
    "remove_items",
    "seal_file",
    "seal_item",
    "shred",
]
