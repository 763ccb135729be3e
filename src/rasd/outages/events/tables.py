"""Rows of CSV files with real-world headers."""

import csv
from collections.abc import Iterator
from pathlib import Path

LONGEST_CELL = 1 << 24


class ListError(ValueError):
    """The file is none of the lists that can be read."""


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, row) with trimmed lower-case headers and trimmed values."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        csv.field_size_limit(LONGEST_CELL)  # of the whole process: others may have set another
        reader = csv.DictReader(file)
        try:
            for row in reader:
                named = {
                    name.strip().lower(): (value or "").strip()
                    for name, value in row.items()
                    if isinstance(name, str) and name.strip() and not isinstance(value, list)
                }
                yield reader.line_num, named
        except csv.Error as problem:
            raise ListError(f"line {reader.line_num}: {problem}") from None


def header(path: Path) -> set[str]:
    """Return the names of the columns, trimmed, in lower case."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        csv.field_size_limit(LONGEST_CELL)
        try:
            return {name.strip().lower() for name in next(csv.reader(file), [])}
        except csv.Error as problem:
            raise ListError(f"header: {problem}") from None
