"""The hours of one outage: a row for each day from the first word of a source to the last."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rasd.kernel.clock import BAGHDAD
from rasd.observatory.hours.grid import Month, grid
from rasd.observatory.hours.said import Line, Said, lines, said
from rasd.observatory.hours.voices import covered, of_record

Body = dict[str, Any]
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
LONGEST = timedelta(days=124)


@dataclass(frozen=True)
class RecordHours:
    """Rows, sources and lines; `spoken` of `every` hours have a source. Long ones have no rows."""

    months: tuple[Month, ...]
    said: tuple[Said, ...]
    lines: tuple[Line, ...]
    spoken: int
    every: int

    @property
    def silent(self) -> int:
        """Return of how many hours between the first and the last word no source says anything."""
        return self.every - self.spoken


def record_hours(body: Body, ref: str, lang: str) -> RecordHours | None:
    """Return the hours of a body; None where no source speaks of hours."""
    voices = of_record(body, ref)
    spans = [span for voice in voices for span in voice.spans]
    if not spans:
        return None
    since, until = min(start for start, _end in spans), max(end for _start, end in spans)
    long = until - since > LONGEST
    return RecordHours(
        months=() if long else tuple(grid(_day(since), _day(until - MINUTE), voices, lang)),
        said=tuple(said(voice, since, until, lang) for voice in voices),
        lines=tuple(lines(voices, lang)),
        spoken=covered(spans, since, until),
        every=round((until - since) / HOUR),
    )


def _day(at: datetime) -> Any:
    return at.astimezone(BAGHDAD).date()
