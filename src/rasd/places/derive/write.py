"""Data files that diff well: one record a line, keys in a fixed order, letters as they are."""

import json
from pathlib import Path
from typing import Any


def write_records(file: Path, records: list[dict[str, Any]]) -> None:
    """Write a list, one record per line."""
    lines = ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in records)
    file.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
