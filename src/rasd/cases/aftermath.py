"""What happened after a case: what became of people and sites, and whether the authority answered.

The same shape stands in the sealed folder and in the public version; both parts may be absent.
"""

from typing import Any, Literal, get_args

from pydantic import Field, model_validator

from rasd.ledger.body import Link, MaybeDay, Strict, Words

What = Literal[
    "released", "charged", "convicted", "acquitted", "dropped", "restored", "other", "unknown"
]
OUTCOMES: tuple[str, ...] = get_args(What)
MOST = 20


class Outcome(Strict):
    """One thing that happened next; `unknown` says that the team asked and does not know."""

    what: What
    day: MaybeDay = ""
    text: Words = {}
    source: Link = ""

    @model_validator(mode="after")
    def _says_what_else_it_was(self) -> "Outcome":
        if self.what == "other" and not self.text:
            raise ValueError("something else that happened needs its words")
        return self


class Authority(Strict):
    """Whom the team asked for a response and when; an empty `answered` means no answer came."""

    asked: MaybeDay = ""
    who: Words = {}
    answered: MaybeDay = ""
    text: Words = {}

    @model_validator(mode="after")
    def _was_asked_before_it_answered(self) -> "Authority":
        if (self.who or self.answered or self.text) and not self.asked:
            raise ValueError("the day on which the authority was asked is missing")
        if self.answered and earlier(self.answered, self.asked):
            raise ValueError("answered before it was asked")
        return self


class Aftermath(Strict):
    """Both parts together, as one version of them is sealed in the folder of a case."""

    outcomes: list[Outcome] = Field(default=[], max_length=MOST)
    authority: Authority = Authority()

    def public_parts(self) -> dict[str, Any]:
        """Return what enters a public body: only the parts that say something."""
        outcomes = [one.model_dump() for one in self.outcomes]
        authority = self.authority.model_dump()
        parts = {"outcomes": outcomes, "authority": authority if self.authority.asked else {}}
        return {name: part for name, part in parts.items() if part}


def earlier(day: str, other: str) -> bool:
    """Return whether a partial date is surely earlier, as far as both are known."""
    known = min(len(day), len(other))
    return day[:known] < other[:known]
