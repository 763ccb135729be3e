"""Bodies of made-up cases: places, days, kinds and words as unevenly spread as real ones are."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from rasd.atlas.filters import SHOWN_STATUSES
from rasd.places import cells, names
from rasd.places.cells import UnpublishableCell
from rasd.topics import thesaurus

COMMON_WORD = "احتجاج"
"""In the title or summary of half of all cases."""
VOCABULARY = 40_000
FIRST, LAST = date(2004, 1, 1), date(2026, 10, 31)
LAWS = ("", "", "", "Penal Code 433", "Penal Code 434", "المادة 226 من قانون العقوبات",
        "Anti-Terrorism Law No. 13 of 2005, Article 4", "Law No. 76 of 2020")  # fmt: skip
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LATIN = "abcdefghijklmnoprstuvwy"


class Cases:
    """An endless row of bodies drawn from `chance`."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._arabic = _Uneven([self._word(_ARABIC) for _ in range(VOCABULARY)], 0.9)
        self._english = _Uneven([self._word(_LATIN) for _ in range(VOCABULARY)], 0.9)
        self._categories = _Uneven([one.code for one in thesaurus.categories()], 0.8)
        self._actors = _Uneven([one.code for one in thesaurus.actors()], 0.8)
        self._affected = _Uneven([one.code for one in thesaurus.affected()], 0.8)
        towns = [town for town in names.towns() if town.point and town.governorate]
        towns.sort(key=lambda town: -town.population)
        self._towns = _Uneven(towns, 0.9)
        self._districts = names.districts()

    def draw_from(self, chance: random.Random) -> None:
        """Draw what follows from here, of the same places, kinds and words."""
        self._chance = chance

    def status(self) -> str:
        """Return the status of the next case."""
        return self._chance.choice(SHOWN_STATUSES)

    def next(self) -> dict[str, Any]:
        """Return the next body."""
        chance = self._chance
        started, ended = self._days()
        common = f" {COMMON_WORD}" if chance.random() < 0.5 else ""
        return {
            "schema": "rasd.case/1",
            "title": {"ar": self._words(self._arabic, 5), "en": self._words(self._english, 5)},
            "summary": {
                "ar": self._words(self._arabic, 12) + common,
                "en": self._words(self._english, 12),
            },
            "original_language": "ar",
            "category": self._categories.pick(chance),
            "started": started,
            "ended": ended,
            "hour": "",
            "ongoing": 0,
            "date_confidence": chance.choice(("stated", "stated", "inferred", "conflicting")),
            "place": self._place(),
            "actors": [self._actors.pick(chance)],
            "affected": [self._affected.pick(chance)],
            "law": chance.choice(LAWS),
            "sources": [
                {"name": "A monitor", "url": "", "date": "", "grade": "B", "credibility": "2"}
            ],
            "evidence": [],
            "note": {},
            "licence": "CC-BY-4.0",
            "demonstration": 1,
        }

    def _word(self, letters: str) -> str:
        return "".join(self._chance.choices(letters, k=self._chance.randint(4, 8)))

    def _words(self, pool: "_Uneven", count: int) -> str:
        return " ".join(pool.several(self._chance, count))

    def _days(self) -> tuple[str, str]:
        chance = self._chance
        # The last years have the most records.
        part = chance.random() ** 0.5
        day = FIRST + timedelta(days=int(part * (LAST - FIRST).days))
        kind = chance.random()
        if kind < 0.05:
            return f"{day:%Y}", ""
        if kind < 0.2:
            return f"{day:%Y-%m}", ""
        if kind < 0.3:
            return f"{day}", f"{day + timedelta(days=chance.randint(1, 60))}"
        return f"{day}", ""

    def _place(self) -> dict[str, Any]:
        chance, kind = self._chance, self._chance.random()
        found = {"governorate": "", "district": "", "cell": "", "region": "", "name": {}}
        if kind < 0.05:
            return {**found, "precision": chance.choice(("national", "online", "unknown"))}
        town = self._towns.pick(chance)
        found |= {"governorate": town.governorate}
        if kind < 0.25:
            return {**found, "precision": "governorate"}
        if kind < 0.4:
            district = chance.choice(self._districts)
            found |= {"governorate": district.governorate, "district": district.code}
            return {**found, "precision": "district"}
        latitude, longitude = town.point
        spread = 0.15
        at = (latitude + chance.gauss(0, spread), longitude + chance.gauss(0, spread))
        try:
            found["cell"] = cells.published_cell(*at, chance.choice((5, 6, 6, 7)))
        except UnpublishableCell:
            return {**found, "precision": "governorate"}
        return {**found, "precision": "cell"}


class _Uneven:
    """Picks the first of its values far more often than the last (Zipf, with an exponent)."""

    def __init__(self, values: Sequence[Any], exponent: float) -> None:
        self._values = values
        self._sums = list(accumulate(1 / (at + 1) ** exponent for at in range(len(values))))

    def pick(self, chance: random.Random) -> Any:
        return chance.choices(self._values, cum_weights=self._sums)[0]

    def several(self, chance: random.Random, count: int) -> list[Any]:
        return chance.choices(self._values, cum_weights=self._sums, k=count)
