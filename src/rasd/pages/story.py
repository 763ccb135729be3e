"""A story: ordered steps through what happened, each with its sources and records."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from django.utils.translation import gettext as _
from pydantic import AfterValidator, Field, StringConstraints, model_validator

from rasd.ledger.body import Flag, Lang, Strict
from rasd.pages.words import Lead, MaybeDay, Reference, Slug, Text, Title
from rasd.places import names
from rasd.topics import thesaurus

MOST_STEPS = 40
CITATION = re.compile(r"\[\^(\d{1,3})\]")


def _known_place(code: str) -> str:
    if code:
        try:
            names.by_code(code)
        except KeyError:
            raise ValueError(_("no place has this code")) from None
    return code


def _known_category(code: str) -> str:
    if code:
        try:
            thesaurus.category(code)
        except KeyError:
            raise ValueError(_("no kind of violation has this code")) from None
    return code


RecordRef = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,8}-\d{4}-\d{4,9}$")]


class StoryStep(Strict):
    """One step; `records` 1 lists every published record of its time, place and category."""

    title: Title = Field(min_length=1)
    text: Text = {}
    from_: MaybeDay = Field(default="", alias="from")
    to: MaybeDay = ""
    place: Annotated[str, AfterValidator(_known_place)] = ""
    category: Annotated[str, AfterValidator(_known_category)] = ""
    records: Flag = 0
    refs: list[RecordRef] = Field(default=[], max_length=60)

    @model_validator(mode="after")
    def _has_a_time(self) -> "StoryStep":
        if self.to and not self.from_:
            raise ValueError(_("an end needs a beginning"))
        if self.to and self.to < self.from_[: len(self.to)]:
            raise ValueError(_("it ends before it begins"))
        if self.records and not self.from_:
            raise ValueError(_("a list of records needs a time"))
        return self


class Story(Strict):
    """One published version of a story."""

    schema_: Literal["rasd.story/1"] = Field(alias="schema")
    slug: Slug
    title: Title = Field(min_length=1)
    lead: Lead = {}
    started: MaybeDay = ""
    ended: MaybeDay = ""
    steps: list[StoryStep] = Field(min_length=1, max_length=MOST_STEPS)
    limits: Text = {}
    sources: list[Reference] = Field(default=[], max_length=200)
    original_language: Lang
    licence: Literal["CC-BY-4.0"] = "CC-BY-4.0"
    demonstration: Flag = 0

    @model_validator(mode="after")
    def _is_whole(self) -> "Story":
        if self.ended and self.ended < self.started[: len(self.ended)]:
            raise ValueError(_("it ends before it begins"))
        if self.original_language not in self.title:
            raise ValueError(_("the title is missing in the original language"))
        if unknown := sorted({n for n in self._cited() if not 1 <= n <= len(self.sources)}):
            raise ValueError(_("no source has the number %(number)s") % {"number": unknown[0]})
        return self

    def _cited(self) -> Iterator[int]:
        texts = [self.lead, self.limits, *(step.text for step in self.steps)]
        for words in texts:
            for text in words.values():
                yield from (int(number) for number in CITATION.findall(text))
