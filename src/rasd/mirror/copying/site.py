"""The whole static site: from the home pages on, every link that the copy is to hold."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation

from rasd.atlas.queries import retractions
from rasd.mirror.copying.addresses import FRONT, file_of, link, proves_itself
from rasd.mirror.copying.asking import Asker, PlainRequest
from rasd.mirror.copying.forms import without_a_server
from rasd.mirror.copying.rewriting import Surroundings, rewritten
from rasd.mirror.copying.statics import StaticFiles
from rasd.mirror.copying.wanted import canonical, is_wanted

SHOWN = (200, 410)
"""What is gone stays in the copy as a page with its reason."""
AWAY = "not-in-this-copy"
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Copied:
    """How many pages and other files the site has, and their bytes together."""

    pages: int
    files: int
    size: int


class SiteCopy:
    """Writes below `root` what the public views show of the store that the settings name.

    `home` is the address of the living site, "" for none; `facts` go into the footer of each page.
    """

    def __init__(self, root: Path, home: str, facts: dict[str, object]) -> None:
        self._root, self._home, self._facts = root, home, facts
        self._asker = Asker(home)
        self._statics = StaticFiles(root)
        self._waiting: deque[str] = deque()
        self._known: dict[str, str | None] = {}
        self._pages = self._files = 0

    def write(self, progress: Progress | None = None) -> Copied:
        """Write everything; `progress` hears how many are done and how many are known."""
        self._page("/", render_to_string("mirror/front.html", self._facts).encode())
        for lang, _name in settings.LANGUAGES:
            self._page(f"/{lang}/{AWAY}/", self._away(lang))
            self._place(f"/{lang}/")
            for ref in _taken_back():
                self._place(f"/{lang}/cases/{ref}/")
        done = 0
        while self._waiting:
            self._write(self._waiting.popleft())
            done += 1
            if progress:
                progress(done, done + len(self._waiting))
        written = [one for one in (self._root / "site").rglob("*") if one.is_file()]
        return Copied(self._pages, self._files, sum(one.stat().st_size for one in written))

    def _write(self, address: str) -> None:
        file = str(file_of(address))
        if file.endswith(".html") and not proves_itself(address):
            # Kept there since it was found, so that memory does not grow with the site.
            self._page(address, (self._root / file).read_bytes())
        else:
            self._files += 1

    def _page(self, address: str, body: bytes) -> None:
        lang = urlsplit(address).path.split("/")[1] or settings.LANGUAGE_CODE
        with translation.override(lang):
            foot = render_to_string("mirror/foot.html", self._facts | {"lang": lang})
            resolve = self._resolver(address)
            around = Surroundings(
                resolve,
                resolve(f"/{lang}/{AWAY}/") or "",
                lambda at, choices, chips: without_a_server(at, choices, chips, resolve),
                foot.replace("@README@", link(str(file_of(address)), f"README.{lang}.txt")),
            )
            self._save(address, rewritten(body.decode(), address, around).encode())
        self._pages += 1

    def _resolver(self, address: str) -> Callable[[str], str | None]:
        here = str(file_of(address))

        def resolve(target: str) -> str | None:
            plain, _mark, fragment = target.partition("#")
            found = self._place(plain)
            return None if found is None else link(here, found, fragment)

        return resolve

    def _place(self, address: str) -> str | None:
        """Return the file of an address in the release, and see to it that it is written."""
        if address.startswith(settings.STATIC_URL):
            return self._statics.take(address.removeprefix(settings.STATIC_URL))
        address = canonical(address)
        if address not in self._known:
            self._known[address] = self._find(address)
        return self._known[address]

    def _find(self, address: str) -> str | None:
        file = file_of(address)
        if (
            file is None
            or file == FRONT
            or file.startswith(("data/", "README."))
            or address.endswith(f"/{AWAY}/")
        ):
            return file
        if not is_wanted(address):
            return None
        self._known[address] = None  # of two pages that lead to each other neither is there
        answer = self._asker.ask(address)
        if answer.location:
            return self._place(canonical(answer.location))
        if answer.status not in SHOWN:
            return None
        self._save(address, answer.body)
        self._waiting.append(address)
        return file

    def _away(self, lang: str) -> bytes:
        with translation.override(lang):
            request = PlainRequest(f"/{lang}/{AWAY}/", self._home)
            return bytes(render(request, "mirror/away.html", self._facts).content)

    def _save(self, address: str, content: bytes) -> None:
        target = self._root / str(file_of(address))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _taken_back() -> Iterator[str]:
    """Yield the refs of retracted records: no list names them, but their addresses are known."""
    number = 1
    while True:
        page = retractions(number)
        yield from (one.ref for one in page.items)
        if number >= page.count:
            return
        number += 1
