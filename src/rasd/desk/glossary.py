"""The team's words in three languages, from the one glossary of the repository."""

import re
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext_lazy as _

from rasd.desk import conf
from rasd.desk.meanings import MEANINGS


@dataclass(frozen=True)
class Term:
    """One word in three languages."""

    en: str
    ar: str
    ckb: str

    def beginning_with(self, lang: str) -> list[tuple[str, str, str, str]]:
        """Return code, direction, the language's own name and the word; `lang` comes first."""
        all_three = [
            ("en", "ltr", "English", self.en),
            ("ar", "rtl", "العربية", self.ar),
            ("ckb", "rtl", "کوردی", self.ckb),
        ]
        return sorted(all_three, key=lambda one: one[0] != lang)

    @property
    def meaning(self) -> str:
        """Return what it means, in the reader's language; empty when the word says it."""
        return str(MEANINGS.get(self.en, ""))


@dataclass(frozen=True)
class Part:
    """A table of the glossary under its heading, as the file has it."""

    heading: str
    terms: tuple[Term, ...]

    @property
    def name(self) -> str:
        """Return the heading in the reader's language."""
        return str(_NAMES.get(self.heading, self.heading))

    @property
    def is_explained(self) -> bool:
        """Tell whether any of its words has a meaning to show."""
        return any(term.meaning for term in self.terms)


_NAMES = {
    "Words": _("Words of the desk"),
    "Public status": _("Public status"),
    "First aid": _("First aid"),
}
_TABLE = re.compile(r"^#+ (?P<heading>.+)\n(?:(?![#|]).*\n)*(?P<rows>(?:\|.*\n)+)", re.MULTILINE)


@cache
def parts() -> tuple[Part, ...]:
    """Return the glossary's tables in order."""
    text = (conf.docs() / "developers" / "glossary.md").read_text("utf-8")
    return tuple(
        Part(found["heading"], tuple(map(_term, found["rows"].splitlines()[2:])))
        for found in _TABLE.finditer(text)
    )


def _term(line: str) -> Term:
    _code, en, ar, ckb = (cell.strip() for cell in line.strip().strip("|").split("|"))
    return Term(en, ar, ckb)
