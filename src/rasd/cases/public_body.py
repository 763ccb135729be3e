"""The public version of a case: exactly what the log commits to and everyone can download.

Strings, whole numbers, lists and objects only (the log's canonical JSON). The exact place never
enters: `place` holds the cell or area that the team chose to publish.
"""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from rasd.cases.aftermath import MOST, Authority, Outcome, earlier
from rasd.ledger.body import (
    RETRACTION_SCHEMA,
    Day,
    Flag,
    InvalidBody,
    Lang,
    Link,
    MaybeDay,
    Retraction,
    Strict,
    Words,
    checked,
)
from rasd.places import names
from rasd.places.cell_safety import check_cell
from rasd.topics import thesaurus

__all__ = [
    "RETRACTION_SCHEMA",
    "SCHEMA",
    "Evidence",
    "InvalidBody",
    "Place",
    "PublicCase",
    "Retraction",
    "Source",
    "validate",
]

SCHEMA = "rasd.case/1"


class Place(Strict):
    """Where, at the precision that was chosen for the public."""

    precision: Literal["cell", "district", "governorate", "region", "national", "online", "unknown"]
    governorate: str = ""
    district: str = ""
    cell: str = ""
    region: Literal["", "kurdistan", "federal"] = ""
    name: Words = {}

    @model_validator(mode="after")
    def _is_no_finer_than_it_says(self) -> "Place":
        needs = {"cell": "cell", "district": "district", "governorate": "governorate"}
        if needed := needs.get(self.precision):
            if not getattr(self, needed):
                raise ValueError(f"a place of this precision needs its {needed}")
        elif self.governorate or self.district or self.cell:
            raise ValueError("a place finer than its stated precision")
        if self.precision != "cell" and self.cell:
            raise ValueError("a cell finer than its stated precision")
        if self.precision == "governorate" and self.district:
            raise ValueError("a district finer than its stated precision")
        if self.cell:
            check_cell(self.cell, self.governorate)
        for code in filter(None, (self.governorate, self.district)):
            names.by_code(code)
        return self


class Source(Strict):
    """Where the facts come from, graded by the Admiralty scale."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    url: Link = ""
    date: MaybeDay = ""
    grade: Literal["", "A", "B", "C", "D", "E", "F"] = ""
    credibility: Literal["", "1", "2", "3", "4", "5", "6"] = ""


class Evidence(Strict):
    """A file that the team holds, named by its fingerprint alone."""

    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    kind: Annotated[str, StringConstraints(max_length=40)] = ""


class PublicCase(Strict):
    """One published version of a case."""

    schema_: Literal["rasd.case/1"] = Field(alias="schema")
    title: Words = Field(min_length=1)
    summary: Words = Field(min_length=1)
    original_language: Lang
    category: str
    started: Day
    ended: MaybeDay = ""
    hour: Annotated[str, StringConstraints(pattern=r"^([01]?\d|2[0-3])?$")] = ""
    ongoing: Flag = 0
    date_confidence: Literal["stated", "inferred", "conflicting"]
    place: Place
    actors: list[str] = []
    affected: list[str] = []
    law: Annotated[str, StringConstraints(max_length=300)] = ""
    sources: list[Source] = []
    evidence: list[Evidence] = []
    note: Words = {}
    outcomes: list[Outcome] = Field(default=[], max_length=MOST)
    authority: Authority = Authority()
    licence: Literal["CC-BY-4.0"] = "CC-BY-4.0"
    demonstration: Flag = 0

    @model_validator(mode="after")
    def _uses_the_thesaurus(self) -> "PublicCase":
        thesaurus.category(self.category)
        for code in self.actors:
            thesaurus.term("actors", code)
        for code in self.affected:
            thesaurus.term("affected", code)
        if self.ended and self.ended < self.started[: len(self.ended)]:
            raise ValueError("ended before it started")
        if any(one.day and earlier(one.day, self.started) for one in self.outcomes):
            raise ValueError("something that happened next lies before it started")
        return self


def validate(body: dict[str, Any]) -> PublicCase | Retraction:
    """Return the typed body, or raise InvalidBody naming each field that is wrong."""
    if body.get("schema") == RETRACTION_SCHEMA:
        return checked(Retraction, body)
    return checked(PublicCase, body)
