"""JSON lines on standard output."""

import json
import sys
from datetime import datetime
from typing import Any


def say(row: dict[str, Any]) -> None:
    """Print one row; times in UTC with seconds."""
    sys.stdout.write(json.dumps(row, ensure_ascii=False, default=_instant) + "\n")


def complain(row: dict[str, Any]) -> None:
    """Name on standard error what was left out, and why."""
    sys.stderr.write(json.dumps(row, ensure_ascii=False) + "\n")


def _instant(value: object) -> str:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    return str(value)
