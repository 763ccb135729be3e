"""Dates as people type them into a filter: year, month or day, any digits, either order."""

import re

from rasd.text.digits import to_ascii_digits
from rasd.text.partial_date import PartialDate

_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", re.ASCII)
_YEAR_LAST = re.compile(r"(?:(?:(\d{1,2})[-/.])?(\d{1,2})[-/.])(\d{4})", re.ASCII)


def partial_iso(text: str) -> str:
    """Return YYYY, YYYY-MM or YYYY-MM-DD for 2019, 10/2019, 2019-10-2 or ٢/١٠/٢٠١٩ (day first).

    Raises ValueError for anything else and for days that do not exist.
    """
    digits = to_ascii_digits(text.strip())
    if match := _YEAR_FIRST.fullmatch(digits):
        parts = [match[1], match[2], match[3]]
    elif match := _YEAR_LAST.fullmatch(digits):
        parts = [match[3], match[2], match[1]]
    else:
        raise ValueError("not a year, month or day")
    iso = "-".join(part.zfill(2) for part in parts if part)
    PartialDate.parse(iso)
    return iso
