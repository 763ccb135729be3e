"""A question in words, and lines that read right in plain text of either direction."""

from dataclasses import replace

from django.utils.translation import gettext as _

from rasd.alerts.question import Wish
from rasd.atlas import active_filters
from rasd.text import bidi


def question_lines(wish: Wish) -> list[str]:
    """Return "What: Arrest", "Where: Baghdad"; nothing for a question that asks for everything."""
    found = active_filters.chips(wish.filters, wish.lang)
    return [f"{one.name}: {bidi.isolate(one.words)}" for one in found]


def safe_question_lines(wish: Wish) -> list[str]:
    """Return the same without words that somebody typed.

    Threat: a stranger has us carry their own text and links into anyone's mailbox.
    """
    typed = wish.filters.text
    known = replace(wish, query=wish.filters.without("text").question)
    return question_lines(known) + ([_("Words: as they were typed")] if typed else [])


def question_line(wish: Wish) -> str:
    """Return the same on one line, "" for everything."""
    return " · ".join(question_lines(wish))


def paragraphs(*parts: str) -> str:
    """Return the text of a message: an empty line between parts that are not empty."""
    return "\n\n".join(part for part in parts if part) + "\n"
