"""Reading a CSV file row by row, so that one broken row costs only itself."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LONGEST_CELL = 20_000


class FileProblem(Exception):
    """The file as a whole cannot be read: the message says what is wrong and what is expected."""


@dataclass(frozen=True)
class Row:
    """A row by column name, its line in the file, and what already is wrong with it."""

    line: int
    cells: dict[str, str]
    problem: str = ""


def read_table(path: Path, required: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of a UTF-8 CSV file with a header; raise FileProblem for the file itself."""
    csv.field_size_limit(64 * 1024 * 1024)
    try:
        # Undecodable bytes become surrogates, so that only the rows that hold them are refused.
        handle = path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")
    except OSError as error:
        raise FileProblem(f"cannot open {path}: {error.strerror}") from error
    with handle:
        reader = csv.reader(handle)
        header = next(reader, [])
        _check_header(header, required)
        while True:
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Row(reader.line_num, {}, f"not readable as CSV ({error})")
                continue
            if any(values):
                yield _row(reader.line_num, header, values)


def _check_header(header: list[str], required: Sequence[str]) -> None:
    missing = [column for column in required if column not in header]
    if missing:
        raise FileProblem(
            f"missing columns: {', '.join(missing)}; the first line must name the columns, "
            "the file must be UTF-8 and separated by commas"
        )


def _row(line: int, header: list[str], values: list[str]) -> Row:
    cells = dict(zip(header, values, strict=False))
    if len(values) != len(header):
        return Row(line, cells, f"{len(values)} cells, but the header has {len(header)} columns")
    for column, value in cells.items():
        if len(value) > LONGEST_CELL:
            return Row(
                line,
                cells,
                f"{column}: a cell of {len(value)} characters; the limit is {LONGEST_CELL}",
            )
        if not _is_unicode(value):
            return Row(line, cells, f"{column}: not UTF-8")
    return Row(line, cells)


def _is_unicode(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\x00" not in value
