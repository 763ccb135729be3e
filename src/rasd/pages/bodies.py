"""The public bodies of what the team writes itself: stories, guides, the canary.

Pure: a public server reads them without any model of this room.
"""

from datetime import date
from typing import Annotated, Any, Literal

from django.utils.translation import gettext as _
from pydantic import Field, StringConstraints, model_validator

from rasd.ledger.body import RETRACTION_SCHEMA, Flag, InvalidBody, Retraction, Strict, checked
from rasd.pages.story import Story
from rasd.pages.words import Day, Lead, Reference, Slug, Text, Title

__all__ = ["SCHEMAS", "Canary", "Guide", "InvalidBody", "Story", "validate"]


class Guide(Strict):
    """What to do in the first minutes, what to avoid, what then, whom to reach."""

    schema_: Literal["rasd.guide/1"] = Field(alias="schema")
    slug: Slug
    title: Title = Field(min_length=1)
    lead: Lead = {}
    first: Text = Field(min_length=1)
    avoid: Text = {}
    then: Text = {}
    reach: Text = {}
    reviewed: Day
    review_by: Day
    sources: list[Reference] = Field(default=[], max_length=60)
    licence: Literal["CC-BY-4.0"] = "CC-BY-4.0"
    demonstration: Flag = 0

    @model_validator(mode="after")
    def _is_reviewed_again(self) -> "Guide":
        if date.fromisoformat(self.review_by) <= date.fromisoformat(self.reviewed):
            raise ValueError(_("the next review comes after the last one"))
        return self


class Canary(Strict):
    """What has not happened to the team, said anew before `until`."""

    schema_: Literal["rasd.canary/1"] = Field(alias="schema")
    slug: Annotated[str, StringConstraints(pattern=r"^canary$")] = "canary"
    text: Text = Field(min_length=1)
    from_: Day = Field(alias="from")
    until: Day
    demonstration: Flag = 0

    @model_validator(mode="after")
    def _ends(self) -> "Canary":
        days = (date.fromisoformat(self.until) - date.fromisoformat(self.from_)).days
        if not 0 < days <= 366:
            raise ValueError(_("it ends after it begins, within a year"))
        return self


SCHEMAS: dict[str, type[Strict]] = {
    "rasd.story/1": Story,
    "rasd.guide/1": Guide,
    "rasd.canary/1": Canary,
    RETRACTION_SCHEMA: Retraction,
}


def validate(body: dict[str, Any]) -> dict[str, Any]:
    """Return the body with every field written out, or raise InvalidBody naming what is wrong.

    Fields are named by their path, such as `steps.2.text.ar`.
    """
    model = SCHEMAS.get(str(body.get("schema")))
    if model is None:
        raise InvalidBody([("schema", "not one of " + ", ".join(SCHEMAS))])
    return checked(model, body).model_dump(by_alias=True)
