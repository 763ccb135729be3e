"""Reading `laws.json` and `sources.json`; what no source says is left empty, never guessed."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from rasd.kernel.localized import Localized

_HERE = Path(__file__).parent
READ_ON = "2026-11-24"
"""The day on which the sources were last read for these summaries."""


@dataclass(frozen=True)
class LawSource:
    """Where a summary was taken from."""

    name: str
    url: str

    @property
    def host(self) -> str:
        """Return the site that the address leads to."""
        return urlsplit(self.url).netloc.removeprefix("www.")


@dataclass(frozen=True)
class LawText:
    """A law or an article of `law_codes`: `content` is what it punishes or, if `protects`, gives.

    `name` is a few words for lists; `state` is `in_force` or `bill` where a source says so. These,
    `penalty` and `note` (how it is used, what changed it) may be empty; so may `content` where we
    only know that it was used.
    """

    code: str
    name: Localized
    protects: bool
    state: str
    content: Localized
    penalty: Localized
    note: Localized
    sources: tuple[LawSource, ...]


def text_of(code: str) -> LawText | None:
    """Return what we can say of a law or an article with a source, else None."""
    return _every().get(code)


def known_codes() -> tuple[str, ...]:
    """Return the codes with a summary, in the order of the file."""
    return tuple(_every())


@lru_cache(maxsize=1)
def _every() -> dict[str, LawText]:
    sources = {
        key: LawSource(**given)
        for key, given in json.loads((_HERE / "sources.json").read_text("utf-8")).items()
    }
    laws = json.loads((_HERE / "laws.json").read_text("utf-8"))
    return {
        code: LawText(
            code=code,
            name=Localized.from_json(given.get("name", {})),
            protects=given["aim"] == "protects",
            state=given.get("state", ""),
            content=Localized.from_json(given["content"]),
            penalty=Localized.from_json(given["penalty"]),
            note=Localized.from_json(given["note"]),
            sources=tuple(sources[key] for key in given["sources"]),
        )
        for code, given in laws.items()
    }
