"""The months in which outages on record began or went on."""

from collections.abc import Iterable
from dataclasses import dataclass

from rasd.atlas.queries import Outage
from rasd.kernel.clock import today
from rasd.text.dates import format_date


@dataclass(frozen=True)
class Month:
    """A month with outages: `count` of them reach into it."""

    code: str
    words: str
    count: int


def months(outages: Iterable[Outage], lang: str) -> list[Month]:
    """Return every month with outages, the latest first."""
    found: dict[str, int] = {}
    for one in outages:
        for code in _reached(one):
            found[code] = found.get(code, 0) + 1
    return [Month(code, format_date(code, lang), found[code]) for code in sorted(found)[::-1]]


def _reached(outage: Outage) -> Iterable[str]:
    record = outage.record
    lasting = today().isoformat() if record.ongoing else record.started
    code, last = record.started[:7], (record.ended or lasting)[:7]
    while code <= last:
        yield code
        year, month = int(code[:4]), int(code[5:])
        code = f"{year + month // 12:04}-{month % 12 + 1:02}"
