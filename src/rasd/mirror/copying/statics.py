"""Style, typeface and sign of the pages, with whatever a stylesheet or module names."""

import posixpath
import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders

from rasd.mirror.copying.addresses import SITE

_NAMED = re.compile(rb"url\(\s*[\"']?([^\"')]+)[\"']?\s*\)")

_IMPORTED = re.compile(rb"\b(?:from|import)\s*[\"'](\.{1,2}/[\w./-]+)[\"']")


class StaticFiles:
    """Copies each file that a page asked for, once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._done: set[str] = set()

    def take(self, name: str) -> str | None:
        """Copy the file `/static/NAME` and return its path in the release; None if unknown."""
        target = f"{SITE}/static/{name}"
        if name in self._done:
            return target
        source = _source(name)
        if source is None:
            return None
        self._done.add(name)
        content = source.read_bytes()
        place = self._root / target
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        for found in _named_in(name, content):
            self._take_beside(name, found.decode())
        return target

    def _take_beside(self, sheet: str, named: str) -> None:
        if not named.startswith(("data:", "#", "/")) and ":" not in named:
            self.take(posixpath.normpath(posixpath.join(posixpath.dirname(sheet), named)))


def _named_in(name: str, content: bytes) -> list[bytes]:
    if name.endswith(".css"):
        return _NAMED.findall(content)
    return _IMPORTED.findall(content) if name.endswith((".js", ".mjs")) else []


def _source(name: str) -> Path | None:
    if ".." in name.split("/"):
        return None
    collected = Path(settings.STATIC_ROOT) / name
    if collected.is_file():
        return collected
    found = finders.find(name)
    return Path(found) if isinstance(found, str) else None
