"""One request in, one answer out: what keyd does, whatever carries the messages."""

import threading
import time
from collections.abc import Callable
from typing import Any
from uuid import UUID

from rasd.kernel.errors import Conflict, Locked, Refused
from rasd.vault.errors import Damaged, TooManyTries, WeakPassphrase, WrongPassphrase
from rasd.vault.keyd.attempts import Attempts
from rasd.vault.keyd.index import DeskIndex
from rasd.vault.keyd.ops import audit_log, drafts, groups, open_file, open_folder, search, sign
from rasd.vault.keyd.ops import unlock as unlocking
from rasd.vault.keyd.state import Capabilities, Unlocked

Answer = dict[str, Any]

_OPS: dict[str, Callable[["Service", dict[str, Any]], Answer]] = {
    "audit_log": audit_log.audit_log,
    "change_passphrase": unlocking.change_passphrase,
    "close_file": open_file.close_file,
    "grant": groups.grant,
    "lock": unlocking.lock,
    "open": open_folder.open_folder,
    "open_drafts": drafts.open_drafts,
    "open_file": open_file.open_file,
    "read_file": open_file.read_file,
    "revoke": groups.revoke,
    "search": search.search,
    "sign": sign.sign,
    "status": unlocking.status,
    "unlock": unlocking.unlock,
}


class Service:
    """All state of keyd; `clock` gives seconds that only grow."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.capabilities = Capabilities(clock)
        self.attempts = Attempts(clock)
        self.index = DeskIndex()
        self.readings = open_file.Readings()
        # Each unlock derivation takes 256 MiB.
        self.one_derivation = threading.Lock()

    def handle(self, request: dict[str, Any]) -> Answer:
        """Answer `{"ok": …}` or `{"error": name, …}`; any other exception is a fault of ours."""
        op = _OPS.get(request.get("op", ""))
        if op is None:
            return {"error": "BadRequest"}
        try:
            return {"ok": op(self, request)}
        except TooManyTries as error:
            return {"error": "TooManyTries", "seconds": error.seconds}
        except (Locked, Refused, Damaged, WrongPassphrase, WeakPassphrase) as error:
            return {"error": type(error).__name__}
        except Conflict as error:
            return {"error": "Conflict", "reason": str(error)}

    def unlocked(self, request: dict[str, Any], *, touch: bool = True) -> Unlocked:
        """Return whose capability this is; raise Locked for none, or for another member's."""
        unlocked = self.capabilities.use(request.get("capability") or "", touch=touch)
        if "owner" in request and UUID(request["owner"]) != unlocked.member:
            raise Locked
        return unlocked

    def sweep(self) -> None:
        """Forget what nobody used for too long; called about once a second."""
        before = len(self.capabilities.everyone())
        self.capabilities.expire()
        self.readings.end_idle(self.clock())
        everyone = self.capabilities.everyone()
        if everyone and len(everyone) < before:
            self.index.forget_unheld(everyone)

    @property
    def finished(self) -> bool:
        """Tell that the last person has locked, so that this process has to end."""
        return self.capabilities.last_one_left
