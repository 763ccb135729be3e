"""The days of one month as a strip: path data by step, one unit a day in a box one high."""

from dataclasses import dataclass

from rasd.observatory.heat.calendar import Cell, Row


@dataclass(frozen=True)
class MonthStrip:
    """`paths` are (step, path data); `days` those with hours, for reading."""

    row: Row
    paths: tuple[tuple[str, str], ...]
    days: tuple[Cell, ...]

    @property
    def width(self) -> int:
        """Return how many days the month has."""
        return len(self.row.cells)

    @property
    def number(self) -> int:
        """Return the number of the month, 1 to 12."""
        return int(self.row.code[5:])


def month_strip(row: Row) -> MonthStrip:
    """Return the drawing of a row of days."""
    steps = sorted({cell.level for cell in row.cells if cell.level})
    paths = (
        (step, "".join(_box(cell) for cell in row.cells if cell.level == step)) for step in steps
    )
    return MonthStrip(row, tuple(paths), tuple(cell for cell in row.cells if cell.high))


def _box(cell: Cell) -> str:
    return f"M{cell.number - 1} 0h.9v1h-.9z"
