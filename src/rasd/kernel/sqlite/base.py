"""SQLite where the threads of a process take turns at writing.

SQLite lets waiting writers look again after a while and gives the turn to whoever looks at the
right moment: with eighty threads some wait for 20 s and fail, though nobody is in their way for
more than milliseconds. Here they queue; only processes still meet in SQLite's own way.
"""

import os
import threading
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

WAIT_SECONDS = 60.0
_turns: dict[str, threading.Lock] = {}
_making = threading.Lock()
# A forked process has its own threads and none of the parent's transactions.
os.register_at_fork(after_in_child=_turns.clear)


def _turn_at(name: str) -> threading.Lock:
    with _making:
        return _turns.setdefault(name, threading.Lock())


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection; holds its process's turn from BEGIN to COMMIT or ROLLBACK."""

    _turn: "threading.Lock | None" = None

    def _start_transaction_under_autocommit(self) -> None:
        turn = _turn_at(str(self.settings_dict["NAME"]))
        if not turn.acquire(timeout=WAIT_SECONDS):
            raise OperationalError("database is locked by another thread")
        self._turn = turn
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._end_turn()
            raise

    def _commit(self) -> Any:
        # A COMMIT that fails leaves the transaction open; the rollback after it ends the turn.
        done = super()._commit()  # type: ignore[misc]
        self._end_turn()
        return done

    def _rollback(self) -> Any:
        try:
            return super()._rollback()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _end_turn(self) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            turn.release()
