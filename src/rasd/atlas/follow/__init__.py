"""Bringing the public store up to the ledger: `follow()`, and building it anew: `rebuild()`."""

from rasd.atlas.follow.apply import FollowError
from rasd.atlas.follow.follower import follow, rebuild
from rasd.atlas.follow.ledger_source import LedgerSource
from rasd.atlas.follow.source import FollowSource
from rasd.atlas.follow.store_source import StoreSource
from rasd.atlas.follow.wake import gathered, wake

__all__ = [
    "FollowError",
    "FollowSource",
    "LedgerSource",
    "StoreSource",
    "follow",
    "gathered",
    "rebuild",
    "wake",
]
