"""Reading a sealed file in pieces: `open_file` starts, `read_file` goes on, `close_file` ends."""

import base64
import secrets
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rasd.kernel.errors import Refused
from rasd.vault import audit, conf
from rasd.vault.actions.seal_file import file_context
from rasd.vault.crypto.unsealing import open_file as unseal
from rasd.vault.errors import Damaged
from rasd.vault.keyd.keyring import folder_keys
from rasd.vault.models import Item
from rasd.vault.opened import open_item

if TYPE_CHECKING:
    from rasd.vault.keyd.service import Service

_ANSWER = 256 * 1024
# Readings that nobody continues hold a thread and an open file.
_MOST_AT_ONCE = 64
_PATIENCE = 120.0


@dataclass
class Reading:
    """One file on its way to one reader."""

    capability: str
    pieces: Iterator[bytes]
    used: float
    lock: threading.Lock = field(default_factory=threading.Lock)


class Readings:
    """The files being read now."""

    def __init__(self) -> None:
        self.by_name: dict[str, Reading] = {}
        self._lock = threading.Lock()

    def add(self, reading: Reading) -> str:
        """Keep a reading; return its name."""
        name = secrets.token_urlsafe(16)
        with self._lock:
            if len(self.by_name) >= _MOST_AT_ONCE:
                raise Refused
            self.by_name[name] = reading
        return name

    def end(self, name: str) -> None:
        """Stop a reading."""
        with self._lock:
            reading = self.by_name.pop(name, None)
        if reading is not None:
            with reading.lock:
                reading.pieces.close()  # type: ignore[attr-defined]

    def end_idle(self, now: float) -> None:
        """Stop those that nobody continues."""
        for name in [n for n, r in list(self.by_name.items()) if r.used + _PATIENCE < now]:
            self.end(name)


def open_file(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Start to read an item's file; return the reading's name and the file's sealed facts."""
    unlocked = service.unlocked(request)
    item = Item.objects.filter(pk=request["item"], file_name__isnull=False).first()
    if item is None or item.file_name is None:
        raise Refused
    key = folder_keys(unlocked, item.folder_id, [item.compartment])[item.compartment]
    facts = open_item(item, key).data
    path = conf.files_folder() / item.file_name
    if not path.is_file():
        raise Damaged("the sealed file is missing")
    audit.record(
        verb="file.opened", actor=unlocked.member, subject=item.folder_id, item=str(item.pk)
    )
    line = file_context(item.folder_id, item.compartment, item.file_name).line()
    pieces = unseal(key, path, line, size=facts["size"], sha256=facts["sha256"])
    reading = Reading(request["capability"], pieces, service.clock())
    return {"reading": service.readings.add(reading), "facts": facts}


def read_file(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Return the next piece (base64), "" at the end."""
    service.unlocked(request)
    name = request["reading"]
    reading = service.readings.by_name.get(name)
    if reading is None or reading.capability != request["capability"]:
        raise Refused
    reading.used = service.clock()
    piece = bytearray()
    try:
        with reading.lock:
            for part in reading.pieces:
                piece += part
                if len(piece) >= _ANSWER:
                    break
    except Damaged:
        service.readings.end(name)
        raise
    if not piece:
        service.readings.end(name)
    return {"piece": base64.b64encode(piece).decode()}


def close_file(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Stop reading."""
    reading = service.readings.by_name.get(request["reading"])
    if reading is not None and reading.capability == request["capability"]:
        service.readings.end(request["reading"])
    return {}
