"""The desk index: what may be searched, in keyd's memory only."""

from rasd.vault.keyd.index.desk_index import DeskIndex
from rasd.vault.keyd.index.query import Query

__all__ = ["DeskIndex", "Query"]
