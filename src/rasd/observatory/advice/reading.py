"""The advice out of its file."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from rasd.kernel.localized import Localized

FILE = Path(__file__).with_name("next_cut.json")
GOOD_FOR = timedelta(days=365)
"""After this long without a review the page says that it may be out of date."""


@dataclass(frozen=True)
class Item:
    """One piece of advice; `risk`: following it, or not knowing it, can be dangerous."""

    title: Localized
    text: Localized
    risk: bool


@dataclass(frozen=True)
class Section:
    """What to do before, during or after."""

    id: str
    title: Localized
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Advice:
    """All of it, and the day on which somebody last went through it."""

    reviewed: date
    sections: tuple[Section, ...]

    def is_old(self, today: date) -> bool:
        """Return whether its review is longer ago than it is good for."""
        return today - self.reviewed > GOOD_FOR


@cache
def advice() -> Advice:
    """Return the advice of this release."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    return Advice(
        date.fromisoformat(data["reviewed"]),
        tuple(
            Section(
                one["id"],
                Localized.from_json(one["title"]),
                tuple(
                    Item(
                        Localized.from_json(item["title"]),
                        Localized.from_json(item["text"]),
                        bool(item["risk"]),
                    )
                    for item in one["items"]
                ),
            )
            for one in data["sections"]
        ),
    )
