"""An operator's own words: `topics.json` in the data folder, merged over the shipped lists by code.

{"categories": [{"code": "summons", "labels": {"en": "Called in"}},
                {"code": "exam_shutdown", "group": "access", "labels": {…}, "help": {…}}],
 "actors": [{"code": "telecom", "retired": true}]}

What is given replaces, language by language; what is not stays. Nothing can be removed, because
published records cite the codes: retire it instead.
"""

import json
from pathlib import Path
from typing import Any

from rasd.topics.term import ThesaurusError
from rasd.topics.validation import Entry, Lists

FILE = "topics.json"
MERGED = ("labels", "help", "huridocs")


def read_overlay(file: Path) -> dict[str, list[Entry]]:
    """Read an operator's file; raises ThesaurusError when it is not lists of coded entries."""
    try:
        data: Any = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ThesaurusError(f"{file.name}: cannot be read as JSON in UTF-8 ({error})") from error
    if not isinstance(data, dict) or not all(isinstance(rows, list) for rows in data.values()):
        raise ThesaurusError(f"{file.name}: must be an object of lists")
    for name, rows in data.items():
        for number, row in enumerate(rows, start=1):
            if not isinstance(row, dict) or not isinstance(row.get("code"), str):
                raise ThesaurusError(f"{file.name}: {name} entry {number} has no code")
    return data


def merge(shipped: Lists, overlay: dict[str, list[Entry]]) -> Lists:
    """Return the shipped lists with the overlay's entries laid over them, new ones at the end."""
    if unknown := set(overlay) - set(shipped):
        raise ThesaurusError(f"no such list: {', '.join(sorted(unknown))}")
    merged = {name: dict(entries) for name, entries in shipped.items()}
    for name, rows in overlay.items():
        for row in rows:
            merged[name][row["code"]] = _laid_over(merged[name].get(row["code"], {}), row)
    return merged


def _laid_over(entry: Entry, change: Entry) -> Entry:
    result = entry | change
    for key in MERGED:
        if isinstance(entry.get(key), dict) and isinstance(change.get(key), dict):
            result[key] = entry[key] | change[key]
    return result
