"""Being told that something was published."""

import logging

from rasd.atlas.follow.follower import follow

_logger = logging.getLogger(__name__)


def wake(*, seq: int) -> None:
    """Follow now. What fails here is logged and not raised: the entry is published all the same,

    and the next wake, the worker's sweep or the next start catches up.
    """
    try:
        follow()
    except Exception:
        _logger.exception("public store: following the ledger failed; the next wake tries again")
