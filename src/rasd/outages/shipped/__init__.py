"""What is documented of cuts and blocks in Iraq since 2014, with its public sources.

Facts in our own words; sources that differ stand side by side. One file a record: `facts`
(cases.facts), `sources` (cases.public_body.Source), `part` (OutagePart), and `incidents`: ids of
documented incidents that tell of the same thing and are not shown a second time.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasd.cases.facts import Facts
from rasd.cases.public_body import Source
from rasd.outages.body import OutagePart

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Shipped:
    """One record, ready to be opened and published as documented from public sources."""

    key: str
    facts: Facts
    part: OutagePart
    sources: list[Source]
    incidents: tuple[str, ...]


def records() -> list[Shipped]:
    """Return every record, in the order in which the cuts began."""
    return [_read(json.loads(path.read_text("utf-8"))) for path in sorted(DATA.glob("*.json"))]


def _read(data: dict[str, Any]) -> Shipped:
    return Shipped(
        key=data["key"],
        facts=Facts.model_validate(data["facts"]),
        part=OutagePart.model_validate(data["part"]),
        sources=[Source.model_validate(one) for one in data["sources"]],
        incidents=tuple(data["incidents"]),
    )
