"""What the team knows about a case, as it is sealed in the folder: one JSON object a version."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from rasd.ledger.body import Day, Flag, Lang, MaybeDay

Short = Annotated[str, StringConstraints(max_length=500)]
Long = Annotated[str, StringConstraints(max_length=20000)]


class ExactPlace(BaseModel):
    """The exact place, sealed in the compartment `place`; it never leaves."""

    model_config = ConfigDict(extra="forbid")

    latitude: Annotated[str, StringConstraints(pattern=r"^(-?\d{1,2}(\.\d{1,7})?)?$")] = ""
    longitude: Annotated[str, StringConstraints(pattern=r"^(-?\d{1,3}(\.\d{1,7})?)?$")] = ""
    description: Long = ""


class Facts(BaseModel):
    """The team's working facts; public wording in up to three languages grows here too."""

    model_config = ConfigDict(extra="forbid")

    title: dict[Lang, Short] = {}
    summary: dict[Lang, Long] = {}
    original_language: Lang = "ar"
    category: str = ""
    started: Day | Literal[""] = ""
    ended: MaybeDay = ""
    hour: str = ""
    ongoing: Flag = 0
    date_confidence: Literal["stated", "inferred", "conflicting"] = "stated"
    scope: Literal["governorate", "region", "national", "online", "unknown"] = "unknown"
    governorate: str = ""
    district: str = ""
    region: Literal["", "kurdistan", "federal"] = ""
    place_name: dict[Lang, Short] = {}
    actors: list[str] = []
    affected: list[str] = []
    law: Short = ""
    note: dict[Lang, Long] = {}

    def index_item(self) -> dict[str, Any]:
        """Return what the desk index needs to find and list the case."""
        words = [*self.title.values(), *self.summary.values(), *self.place_name.values(), self.law]
        title = self.title.get("ar") or next(iter(self.title.values()), "")
        return {
            "kind": "case",
            "title": title,
            "text": " ".join(words)[:8000],
            "category": self.category,
            "governorate": self.governorate,
            "date": self.started,
        }
