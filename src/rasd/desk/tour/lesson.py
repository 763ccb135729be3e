"""The parts of a lesson: a sample, questions about it, and a kind word with each answer."""

from dataclasses import dataclass, field
from typing import Literal

from django.utils.functional import Promise

from rasd.text.bidi import direction

Words = str | Promise


@dataclass(frozen=True)
class Sample:
    """An invented report or text: `text` as it would arrive, `gist` in the reader's language."""

    lang: str
    text: str
    gist: Words
    title: Words = ""
    lines: tuple[tuple[Words, Words], ...] = ()
    """Names and values that the desk shows beside such a text."""

    @property
    def direction(self) -> str:
        """Return the direction of `text` for HTML."""
        return direction(self.lang)


@dataclass(frozen=True)
class Choice:
    """An answer, whether it should be chosen, and why."""

    value: str
    words: Words
    is_right: bool
    why: Words


@dataclass(frozen=True)
class Question:
    """`one`: one choice, several may be right. `many`: every right one and no other."""

    name: str
    words: Words
    kind: Literal["one", "many"]
    choices: tuple[Choice, ...]
    about: Sample | None = None


@dataclass(frozen=True)
class Lesson:
    """One step of the tour, and the page of the desk where the same happens in earnest."""

    title: Words
    words: Words
    questions: tuple[Question, ...]
    samples: tuple[Sample, ...] = ()
    page: tuple[str, Words] = ("desk:inbox", "")
    remember: Words = ""
    template: str = field(default="desk/tour/message.html")
    """How its samples are shown."""
