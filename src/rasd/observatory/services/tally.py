"""Each app or site with the records that name it: those of our table, then other sites."""

from dataclasses import dataclass

from rasd.observatory.heat import levels
from rasd.observatory.heat.days import Hours, layer
from rasd.observatory.listing.cut import Cut, cuts
from rasd.outages import services
from rasd.outages.services import Service


@dataclass(frozen=True)
class Named:
    """One service; `service` is None for a site that stands for itself by its host name."""

    code: str
    name: str
    service: Service | None
    cuts: tuple[Cut, ...]

    @property
    def last(self) -> str:
        """Return the day on which the latest record that names it began, "" for none."""
        return max((cut.record.started for cut in self.cuts), default="")

    @property
    def hours(self) -> tuple[int, int]:
        """Return whole hours, surely and at most, in which it was blocked or slowed; each once."""
        days = layer(cut for cut in self.cuts if not cut.is_announced).days
        return levels.rounded(sum(days.values(), Hours()))


def every(lang: str) -> list[Named]:
    """Return all services: those of our table in its order, then other sites by name."""
    found: dict[str, list[Cut]] = {one.code: [] for one in services.services()}
    for cut in cuts():
        for code in dict.fromkeys(cut.part.services):
            found.setdefault(code, []).append(cut)
    return [
        Named(code, services.name(code, lang), services.by_code(code), tuple(some))
        for code, some in found.items()
    ]


def one(code: str, lang: str) -> Named | None:
    """Return the service with this code, None where neither table nor record knows it."""
    return next((named for named in every(lang) if named.code == code), None)
