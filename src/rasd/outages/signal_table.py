"""A measured series as a table that people paste: `time,value[,baseline,low,high]`."""

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from rasd.kernel.clock import BAGHDAD
from rasd.outages.body import Signal
from rasd.outages.body.lines import LONGEST_SIGNAL, MISSING
from rasd.outages.body.times import read, write
from rasd.text.bidi import ltr
from rasd.text.digits import to_ascii_digits

COLUMNS = ("time", "value", "baseline", "low", "high")
EXPECTED = COLUMNS[2:]
LISTS = ("values", *EXPECTED)
DAY = 1440


class NotATable(ValueError):
    """The text is no table; the message says where and why, in the reader's language."""


@dataclass(frozen=True)
class Row:
    """One line: the minute in UTC, then value, baseline, low and high."""

    at: datetime
    cells: tuple[int, ...]


def read_table(text: str, *, local: bool) -> dict[str, Any]:
    """Return start, step_minutes, values, baseline, low and high of a Signal.

    Times without an offset are Baghdad's when `local`, else UTC; an empty cell is MISSING;
    fractions are rounded. Raises NotATable.
    """
    rows = sorted(_rows(text, BAGHDAD if local else UTC), key=lambda row: row.at)
    if len(rows) < 2:
        raise NotATable(_("At least two lines with a time and a value are needed."))
    step = _step(rows)
    length = int((rows[-1].at - rows[0].at).total_seconds()) // 60 // step + 1
    if length > LONGEST_SIGNAL:
        words = _("This would be %(number)s values; %(limit)s fit. Take hours instead of minutes.")
        raise NotATable(words % {"number": length, "limit": LONGEST_SIGNAL})
    lists = {name: [MISSING] * length for name in LISTS}
    for row in rows:
        place = int((row.at - rows[0].at).total_seconds()) // 60 // step
        for name, cell in zip(LISTS, row.cells, strict=True):
            lists[name][place] = cell
    for name in EXPECTED:
        if set(lists[name]) == {MISSING}:
            lists[name] = []
    return {"start": write(rows[0].at), "step_minutes": step, **lists}


def written(signal: Signal) -> str:
    """Return a signal as the table that `read_table` takes, in UTC."""
    start = int(read(signal.start).timestamp())
    names = [name for name in EXPECTED if getattr(signal, name)]
    lists = [signal.values, *(getattr(signal, name) for name in names)]
    lines = [",".join(("time", "value", *names))]
    for number, cells in enumerate(zip(*lists, strict=True)):
        at = datetime.fromtimestamp(start + number * signal.step_minutes * 60, UTC)
        lines.append(",".join((write(at), *("" if c == MISSING else str(c) for c in cells))))
    return "\n".join(lines)


def _rows(text: str, zone: tzinfo) -> Iterator[Row]:
    lines = to_ascii_digits(text.lstrip("\ufeff")).splitlines()
    first = next((line for line in lines if line.strip()), "")
    sign = next((one for one in ("\t", ";") if one in first), ",")
    order: tuple[str, ...] = COLUMNS
    for number, cells in enumerate(csv.reader(lines, delimiter=sign), start=1):
        cells = [cell.strip() for cell in cells]
        if not any(cells):
            continue
        if cells[0].lower() == "time":
            order = tuple(cell.lower() for cell in cells)
            _check_heads(order)
            continue
        named = dict(zip(order, cells, strict=False))
        at = _time(named["time"], zone, number)
        yield Row(at, tuple(_cell(named.get(name, ""), number) for name in COLUMNS[1:]))


def _check_heads(heads: tuple[str, ...]) -> None:
    if "value" not in heads:
        raise NotATable(_("The first line names no column “value”."))


def _time(text: str, zone: tzinfo, number: int) -> datetime:
    try:
        at = datetime.fromisoformat(text)
        at = (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
        if not 1990 <= at.year < 2100:
            raise ValueError
    except (ValueError, OverflowError) as error:
        words = _("Line %(number)s: “%(text)s” is no time such as %(example)s.")
        named = {"number": number, "text": ltr(text[:40]), "example": ltr("2019-10-02 17:00")}
        raise NotATable(words % named) from error
    return at.replace(second=0, microsecond=0)


def _cell(text: str, number: int) -> int:
    if not text:
        return MISSING
    try:
        value = float(text)
        if not math.isfinite(value) or not 0 <= value < 1e15:
            raise ValueError
    except ValueError as error:
        words = _("Line %(number)s: “%(text)s” is no number from 0 on.")
        raise NotATable(words % {"number": number, "text": ltr(text[:40])}) from error
    return round(value)


def _step(rows: list[Row]) -> int:
    """Return the minutes between two lines: the largest step that meets every one of them."""
    gaps = [int((b.at - a.at).total_seconds()) // 60 for a, b in pairwise(rows)]
    if 0 in gaps:
        twice = write(rows[gaps.index(0)].at)
        raise NotATable(_("The time %(time)s stands there twice.") % {"time": ltr(twice)})
    step = math.gcd(*gaps)
    if step > DAY:
        raise NotATable(_("The lines lie further apart than a day."))
    return step
