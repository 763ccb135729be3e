"""Rows of CSV files with real-world headers."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

LONGEST_CELL = 1 << 24
Cells = dict[str, str]
Watch = Callable[[int], None]
"""Is told how many bytes of the file have been read."""


class ListError(ValueError):
    """The file is none of the lists that can be read."""


def rows(path: Path) -> Iterator[tuple[int, Cells]]:
    """Yield (line number, row) with trimmed lower-case headers and trimmed values."""
    for line, cells in written_rows(path):
        yield line, trimmed(cells)


def written_rows(path: Path, watch: Watch | None = None) -> Iterator[tuple[int, Cells]]:
    """Yield (line number, row) exactly as written; columns without a name are left out."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        csv.field_size_limit(LONGEST_CELL)  # of the whole process: others may have set another
        reader = csv.DictReader(file, restval="")
        try:
            for row in reader:
                cells = {name: value for name, value in row.items() if name and name.strip()}
                yield reader.line_num, cells
                if watch:
                    watch(file.buffer.tell())  # type: ignore[attr-defined]
        except csv.Error as problem:
            raise ListError(f"line {reader.line_num}: {problem}") from None


def trimmed(cells: Cells) -> Cells:
    """Return a row with trimmed lower-case headers and trimmed values."""
    return {name.strip().lower(): value.strip() for name, value in cells.items()}


def header(path: Path) -> set[str]:
    """Return the names of the columns, trimmed, in lower case."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        csv.field_size_limit(LONGEST_CELL)
        try:
            return {name.strip().lower() for name in next(csv.reader(file), [])}
        except csv.Error as problem:
            raise ListError(f"header: {problem}") from None
