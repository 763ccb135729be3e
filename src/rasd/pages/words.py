"""The kinds of value that bodies of pages are made of, with their sizes in characters."""

from datetime import date
from typing import Annotated

from django.utils.translation import gettext as _
from pydantic import AfterValidator, StringConstraints

from rasd.ledger.body import Lang, Link, Strict
from rasd.text.partial_date import PartialDate

_Line = Annotated[str, StringConstraints(min_length=1, max_length=200)]
_Paragraph = Annotated[str, StringConstraints(min_length=1, max_length=1200)]
_Markdown = Annotated[str, StringConstraints(min_length=1, max_length=8000)]

Title = dict[Lang, _Line]
Lead = dict[Lang, _Paragraph]
Text = dict[Lang, _Markdown]
Slug = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=2, max_length=60)
]


def _real_day(text: str) -> str:
    if len(text) != 10:
        raise ValueError(_("a day is YYYY-MM-DD"))
    date.fromisoformat(text)
    return text


def _real_or_empty(text: str) -> str:
    if len(text) not in (0, 4, 7, 10):
        raise ValueError(_("a date is YYYY, YYYY-MM or YYYY-MM-DD"))
    if text:
        PartialDate.parse(text)
    return text


Day = Annotated[str, AfterValidator(_real_day)]
MaybeDay = Annotated[str, AfterValidator(_real_or_empty)]


class Reference(Strict):
    """A source that the text cites; `[^3]` is the third of the list."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    url: Link = ""
    date: MaybeDay = ""
