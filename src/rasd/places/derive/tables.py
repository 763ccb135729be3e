"""The hand-kept name tables: what we call each place, where the packages are silent or untidy."""

import csv
from pathlib import Path

FOLDER = Path(__file__).parent / "names"


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of `names/<name>.csv` in file order, as dictionaries of text."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names(row: dict[str, str]) -> dict[str, str]:
    """Return the three names of a row."""
    return {lang: row[lang] for lang in ("ar", "ckb", "en")}


def aliases(row: dict[str, str]) -> list[str]:
    """Return the other spellings of a row, in file order."""
    return [alias for alias in row["aliases"].split("|") if alias]
