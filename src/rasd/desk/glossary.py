"""The team's words in three languages, from the one glossary of the repository."""

import re
from dataclasses import dataclass
from functools import cache

from rasd.desk import conf


@dataclass(frozen=True)
class Term:
    """One word, side by side."""

    en: str
    ar: str
    ckb: str


@dataclass(frozen=True)
class Part:
    """A table of the glossary; `is_status` for the public statuses."""

    is_status: bool
    terms: tuple[Term, ...]


@cache
def parts() -> tuple[Part, ...]:
    """Return the glossary's tables in order."""
    text = (conf.docs() / "developers" / "glossary.md").read_text("utf-8")
    tables = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    return tuple(
        Part(is_status=at > 0, terms=tuple(map(_term, table.splitlines()[2:])))
        for at, table in enumerate(tables)
    )


def _term(line: str) -> Term:
    _code, en, ar, ckb = (cell.strip() for cell in line.strip().strip("|").split("|"))
    return Term(en, ar, ckb)
