"""Weighing the answers of one lesson; they live as long as the page that shows them."""

from dataclasses import dataclass
from typing import Literal

from django.http import QueryDict

from rasd.desk.tour.lesson import Choice, Lesson, Question

Verdict = Literal["right", "missed", "better_not", "left"]


@dataclass(frozen=True)
class Weighed:
    """One choice, whether it was taken, and what is said to that ("left": nothing to say)."""

    choice: Choice
    is_taken: bool
    verdict: Verdict


@dataclass(frozen=True)
class Reply:
    """A question with its weighed choices; unanswered ones ask to be answered first."""

    question: Question
    weighed: tuple[Weighed, ...]
    is_answered: bool

    @property
    def said(self) -> list[Weighed]:
        """Return the choices that something is said to."""
        return [one for one in self.weighed if one.verdict != "left"]

    @property
    def is_right(self) -> bool:
        """Tell whether nothing has to be looked at again."""
        return self.is_answered and all(one.verdict == "right" for one in self.said)


def weigh(lesson: Lesson, posted: QueryDict | None) -> list[Reply]:
    """Return a reply to every question; without anything posted none is answered."""
    return [_reply(question, posted) for question in lesson.questions]


def _reply(question: Question, posted: QueryDict | None) -> Reply:
    taken = set(posted.getlist(question.name)) if posted is not None else set()
    taken &= {choice.value for choice in question.choices}
    answered = bool(taken)
    weighed = (
        Weighed(one, one.value in taken, _verdict(question, one, one.value in taken, answered))
        for one in question.choices
    )
    return Reply(question, tuple(weighed), answered)


def _verdict(question: Question, choice: Choice, is_taken: bool, answered: bool) -> Verdict:
    if is_taken:
        return "right" if choice.is_right else "better_not"
    if answered and choice.is_right and question.kind == "many":
        return "missed"
    return "left"
