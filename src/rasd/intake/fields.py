"""What a report says, as one value: the same for every channel, sealed as it stands."""

import hashlib
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from rasd.ledger import canonical
from rasd.text.language import detect

LATER = ("about", "cut", "networks", "services", "still")


class ReportFields(BaseModel):
    """A report's answers. Only `text` or `category` must say something; all else is optional."""

    model_config = ConfigDict(extra="forbid")

    language: Literal["ar", "ckb", "en"]
    channel: str = "web"
    about: str = ""
    category: str = ""
    day: str = ""
    hour: str = ""
    ongoing: int = 0
    where: str = ""
    place_name: str = ""
    text: str = ""
    links: str = ""
    speaker: str = ""
    agreement: str = ""
    under_18: int = 0
    actors: list[str] = []
    affected: list[str] = []
    danger: int = 0
    prefers_woman: int = 0
    contact: str = ""
    uses: list[str] = []
    cut: str = ""
    """What stopped (a type of outages); "" for a report about something else."""
    networks: list[str] = []
    services: list[str] = []
    still: str = ""

    def digest(self) -> bytes:
        """Return SHA-256 over the answers: an identical retry gets the same follow-up code."""
        # Without fields that came later where they are empty: a retry after an update stays one.
        empty = {name for name in LATER if not getattr(self, name)}
        return hashlib.sha256(canonical.dumps(self.model_dump(exclude=empty))).digest()

    def content(self) -> dict[str, Any]:
        """Return what goes into the compartment `content`, tagged with the language it is in."""
        said = self.model_dump(exclude={"contact", "place_name"})
        return {**said, "written_in": detect(self.text)}

    def index_item(self, title: str) -> dict[str, Any]:
        """Return the line of the desk index; it says no more than the compartment `content`."""
        return {
            "kind": "report",
            "title": title,
            "text": " ".join((self.about, self.text, self.links, *self.services)).strip()[:8000],
            "category": self.category,
            "governorate": _governorate(self.where),
            "date": self._moment(),
        }

    def _moment(self) -> str:
        """Return the day, of an outage with its hour on Baghdad's clock where both are known."""
        timed = self.cut and self.hour and len(self.day) == len("2026-06-01")
        return f"{self.day}T{int(self.hour):02}:00" if timed else self.day


def _governorate(where: str) -> str:
    """Return `IQ-BG` for it and for its districts, such as `IQ-BG-karkh`; "" for wider areas."""
    return "-".join(where.split("-")[:2]) if where.startswith("IQ-") else ""
