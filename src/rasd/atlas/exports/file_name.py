"""Names of downloaded files: they say the day, how far the log went, and what was asked."""

import re
from urllib.parse import parse_qsl

from rasd.atlas.exports.about import About

LONGEST_VALUE = 40
_NOT_IN_NAMES = re.compile(r"[^\w.]+")


def file_name(about: About, ending: str) -> str:
    """Return such as `rasd-2026-11-02-log142-from-2019-10-place-IQ-BG.csv`."""
    asked = parse_qsl(about.filter.removeprefix("?"))
    parts = ["rasd", about.day or "empty", f"log{about.log_size}"]
    parts += [f"{name}-{_plain(value)}" for name, value in asked]
    return "-".join(parts) + ending


def _plain(value: str) -> str:
    return _NOT_IN_NAMES.sub("-", value)[:LONGEST_VALUE].strip("-.")
