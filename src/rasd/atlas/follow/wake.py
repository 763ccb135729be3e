"""Being told that something was published."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from rasd.atlas.follow.follower import follow

_logger = logging.getLogger(__name__)
_gathering = ContextVar("gathering", default=False)


def wake(*, seq: int) -> None:
    """Follow now. What fails here is logged and not raised: the entry is published all the same,

    and the next wake, the worker's sweep or the next start catches up.
    """
    if _gathering.get():
        return
    try:
        follow()
    except Exception:
        _logger.exception("public store: following the ledger failed; the next wake tries again")


@contextmanager
def gathered() -> Iterator[None]:
    """Follow once at the end instead of after each publication, for whoever publishes many.

    What a killed importer published is caught up like after any missed wake.
    """
    before = _gathering.set(True)
    try:
        yield
    finally:
        _gathering.reset(before)
        wake(seq=-1)
