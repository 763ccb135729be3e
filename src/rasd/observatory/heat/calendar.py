"""The heat map: a row for each year with its months, or for each month with its days."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rasd.kernel import clock
from rasd.observatory.heat import levels
from rasd.observatory.heat.days import Layer, Layers

TECHNICAL, ANNOUNCED, VAGUE, FUTURE = "t", "a", "v", "f"


@dataclass(frozen=True)
class Cell:
    """A month or a day. `level`: a step of `levels`, or a letter for what is shown apart.

    `low` and `high` are whole hours; "" as level and `is_there` means that nothing is on record.
    """

    code: str
    number: int
    level: str
    low: int
    high: int


@dataclass(frozen=True)
class Row:
    """A year or a month, with its sum; `technical` and `announced` hours are not in it."""

    code: str
    cells: tuple[Cell, ...]
    low: int
    high: int

    @property
    def has_records(self) -> bool:
        """Return whether anything is on record, be it without stated hours."""
        return any(cell.level not in ("", FUTURE) for cell in self.cells)


def years(found: Layers, first: int, last: int) -> list[Row]:
    """Return a row for each year, the last one first."""
    return [_year(found, year) for year in range(last, first - 1, -1)]


def months(found: Layers, year: int) -> list[Row]:
    """Return a row of days for each month of a year."""
    return [_month(found, year, month) for month in range(1, 13)]


def total(layer: Layer, first: date, last: date) -> tuple[int, int]:
    """Return whole hours, surely and at most, between two days."""
    return levels.rounded(layer.between(first, last))


def _year(found: Layers, year: int) -> Row:
    spans = [_month_span(year, month) for month in range(1, 13)]
    cells = (
        _cell(found, f"{first:%Y-%m}", number, first, last, levels.OF_A_MONTH)
        for number, (first, last) in enumerate(spans, start=1)
    )
    return _row(str(year), cells, found.lost, spans[0][0], spans[-1][1])


def _month(found: Layers, year: int, month: int) -> Row:
    first, last = _month_span(year, month)
    days = (date(year, month, day) for day in range(1, last.day + 1))
    cells = (_cell(found, d.isoformat(), d.day, d, d, levels.OF_A_DAY) for d in days)
    return _row(f"{first:%Y-%m}", cells, found.lost, first, last)


def _row(code: str, cells: Iterable[Cell], layer: Layer, first: date, last: date) -> Row:
    return Row(code, tuple(cells), *total(layer, first, last))


def _cell(
    found: Layers, code: str, number: int, first: date, last: date, steps: tuple[int, ...]
) -> Cell:
    hours = found.lost.between(first, last)
    step = levels.level(hours, steps)
    if step in (levels.NONE, levels.MAYBE) and _touched(found.lost.vague, first, last):
        step = VAGUE
    for letter, layer in ((TECHNICAL, found.technical), (ANNOUNCED, found.announced)):
        if not step and (apart := layer.between(first, last)).possible:
            step, hours = letter, apart
    if not step and first > clock.today():
        step = FUTURE
    return Cell(code, number, step, *levels.rounded(hours))


def _touched(days: frozenset[date], first: date, last: date) -> bool:
    return any(first <= day <= last for day in days)


def _month_span(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
