"""Rows of text as lines; what is wrong is said with the number of its row."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from rasd.kernel.templatetags.kernel_text import localnumber
from rasd.outages.forms.baghdad import first_minute
from rasd.outages.forms.clock import ClockField
from rasd.outages.forms.day import NetworkDayField
from rasd.text.digits import to_ascii_digits

Line = dict[str, Any]
_BREAK = re.compile(r"\s*[,;،؛\t]\s*|\s+")


def lines_of(text: str, read: Callable[[list[str]], Line]) -> list[Line]:
    """Return what `read` makes of the words of each row; ValidationError names the row."""
    return [line for number, words in _rows(text) for line in [_read(number, words, read)]]


def minute(day: str, clock: str) -> str:
    """Return a day and a clock of Baghdad as UTC; ValidationError says what is no time."""
    known_day = NetworkDayField().clean(day)
    return first_minute(known_day, ClockField().clean(clock))


def is_day(word: str) -> bool:
    """Return whether a word is a day such as 2019-10-02."""
    try:
        date.fromisoformat(word)
    except ValueError:
        return False
    return True


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(to_ascii_digits(text).splitlines(), start=1):
        words = [word for word in _BREAK.split(row.strip()) if word]
        if words:
            yield number, words


def _read(number: int, words: list[str], read: Callable[[list[str]], Line]) -> Line:
    try:
        line = read(words)
    except ValidationError as error:
        named = {"number": localnumber(number), "why": " ".join(error.messages)}
        raise ValidationError(_("Line %(number)s: %(why)s") % named) from error
    if line["end"] <= line["start"]:
        words_said = _("Line %(number)s: the end does not lie after the beginning.")
        raise ValidationError(words_said % {"number": localnumber(number)})
    return line
