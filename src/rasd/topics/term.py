"""One entry of a list in three languages, and the errors of lists."""

from dataclasses import dataclass, field

from rasd.kernel.localized import Localized


class UnknownTerm(KeyError):
    """No entry of this list has this code; holds the list's name and the code."""

    def __str__(self) -> str:
        return f"{self.args[0]} has no entry {self.args[1]!r}"


class ThesaurusError(ValueError):
    """A list cannot be used; `problems` has one sentence for each thing to repair."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Term:
    """An entry: records store its `code`, which never changes; a retired one is not offered."""

    code: str
    labels: Localized
    retired: bool = False

    def label(self, lang: str) -> str:
        """Return the label in `ar`, `ckb` or `en`, else in the nearest language."""
        return self.labels.best(lang).text


@dataclass(frozen=True)
class Huridocs:
    """The nearest entry of HURIDOCS micro-thesaurus 4, types of acts (2001, as in OpenEvSys).

    `match` is `close` (means the same in practice), `broader` (theirs also covers other acts) or
    `unmapped` (none, or none that we have seen; `act` and `term` are then empty).
    """

    act: str = ""
    term: str = ""
    match: str = "unmapped"


@dataclass(frozen=True)
class Category(Term):
    """A kind of violation: its group, one line that explains it, and where it stands in the field.

    `rights` cites articles such as `ICCPR 19`, the treaty texts that the act touches on.
    """

    group: str = ""
    help: Localized = field(default_factory=Localized)
    huridocs: Huridocs = field(default_factory=Huridocs)
    rights: tuple[str, ...] = ()
