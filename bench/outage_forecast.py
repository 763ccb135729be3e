"""How often the exam calendar would have been right, told on the first day of each year."""

from pathlib import Path
from typing import Any

from rasd.outages.events.event import Event
from rasd.outages.events.reading import read_events
from rasd.outages.forecasting.backtest import FIRST, LAST, backtest, total
from rasd.outages.forecasting.cuts import exam_cuts
from rasd.outages.forecasting.territory import TERRITORIES
from rasd.outages.forecasting.windows import ENOUGH


def forecast(folder: Path) -> dict[str, Any]:
    """Return hits, misses and false windows of both territories, 2016 to 2025.

    `forecast_chance` is the part of all days that was warned of: what a blind guess would catch.
    """
    rows = read_events(folder / "iraq_events.csv")
    events = [row for row in rows if isinstance(row, Event)]
    years = range(FIRST, LAST + 1)
    found: dict[str, Any] = {}
    for level in ENOUGH:
        prefix = "forecast" if level == "likely" else f"forecast_{level}"
        lines = [
            backtest(lambda day: exam_cuts(events, day), years, territory, level)
            for territory in TERRITORIES
        ]
        both = total(line for own in lines for line in own)
        days = len(years) * len(TERRITORIES) * 365.25
        found |= {
            f"{prefix}_windows": both.windows,
            f"{prefix}_false_windows": both.false_windows,
            f"{prefix}_cuts": both.seasons,
            f"{prefix}_hits": both.hits,
            f"{prefix}_late": both.late,
            f"{prefix}_missed": both.missed,
            f"{prefix}_days_warned": both.days_warned,
            f"{prefix}_cut_days_caught": round(both.cut_days_warned / both.cut_days, 3),
            f"{prefix}_chance": round(both.days_warned / days, 3),
        }
    return found
