"""What a visitor asks of the outages: one address for each question."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Self
from urllib.parse import urlencode

from rasd.observatory.listing import area
from rasd.observatory.listing.cut import Cut
from rasd.outages import networks
from rasd.outages.body.part import ATTRIBUTIONS, CAUSES, TYPES
from rasd.text.digits import to_ascii_digits

LONGEST = 120


@dataclass(frozen=True)
class Question:
    """An empty field asks for everything. `network` is a number or a name, `area` a code."""

    year: str = ""
    type: str = ""
    area: str = ""
    network: str = ""
    service: str = ""
    cause: str = ""
    attribution: str = ""

    @classmethod
    def parse(cls, given: Mapping[str, str]) -> Self:
        """Read a query string; a value that means nothing is left out."""
        raw = {one.name: (given.get(one.name) or "").strip() for one in fields(cls)}
        known = {name: text for name, text in raw.items() if text and _means(name, text)}
        if "year" in known:
            known["year"] = to_ascii_digits(known["year"])
        return cls(**known)

    def query(self, **changes: str) -> str:
        """Return the canonical query string without the year, which is a part of the path."""
        asked = replace(self, **changes)
        pairs = [(one.name, getattr(asked, one.name)) for one in fields(asked)]
        shown = [(name, text) for name, text in pairs if text and name != "year"]
        return f"?{urlencode(shown)}" if shown else ""

    @property
    def is_empty(self) -> bool:
        """Return whether every outage of a year or of all years is asked for."""
        return not self.query()

    def finds(self, cut: Cut) -> bool:
        """Tell whether an outage answers the question."""
        part = cut.part
        return (
            (not self.year or cut.years[0] <= int(self.year) <= cut.years[1])
            and self.type in ("", part.type)
            and self.cause in ("", part.cause)
            and self.attribution in ("", part.attribution)
            and (not self.area or bool(area.within(self.area) & cut.governorates))
            and (not self.service or self.service in part.services)
            and (not self.network or self.network in keys_of(cut))
        )


def keys_of(cut: Cut) -> list[str]:
    """Return what networks of a record are asked for by: the number, else the name as written."""
    return list(dict.fromkeys(key_of(one.asn, one.name) for one in cut.part.networks))


def key_of(asn: int, name: str) -> str:
    """Return the number of a network where it or its operator is known, else its name."""
    operator = networks.of_line(asn, name)
    return str(operator.asn if operator else asn or name)


def _means(name: str, text: str) -> bool:
    lists: dict[str, Any] = {"type": TYPES, "cause": CAUSES, "attribution": ATTRIBUTIONS}
    if name in lists:
        return text in lists[name]
    if name == "year":
        year = to_ascii_digits(text)
        return len(year) == 4 and year.isascii() and year.isdigit()
    if name == "area":
        return bool(area.within(text))
    return len(text) <= LONGEST and text.isprintable()
