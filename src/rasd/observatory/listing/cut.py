"""Published outages as the lists need them, read once for each state of the log."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from rasd.atlas import conf, queries
from rasd.atlas.queries import Record
from rasd.kernel import clock
from rasd.observatory.heat.bounds import Lost, lost
from rasd.observatory.heat.spans import Span, midnight
from rasd.observatory.listing.area import governorates_of
from rasd.outages.body import OutagePart


@dataclass(frozen=True)
class Cut:
    """One record of an outage or a block, with the minutes that it stands for."""

    record: Record
    part: OutagePart
    governorates: frozenset[str]
    lost: Lost

    @property
    def years(self) -> tuple[int, int]:
        """Return the first and the last year that it touches, as the record dates it."""
        first = int(self.record.started[:4])
        ended = self.record.ended[:4]
        last = int(ended) if ended else clock.today().year if self.record.ongoing else first
        return first, max(first, last)

    @property
    def is_announced(self) -> bool:
        return bool(self.part.announced)

    @property
    def is_technical(self) -> bool:
        return self.part.attribution == "technical"


def cuts() -> tuple[Cut, ...]:
    """Return every outage that is shown, the latest beginning first."""
    head = queries.latest_checkpoint()
    return _read(f"{conf.store_path()}\n{head.note if head else ''}", clock.today())


@lru_cache(maxsize=2)
def _read(_state: str, today: date) -> tuple[Cut, ...]:
    return tuple(
        _cut(one.record, OutagePart.model_validate(one.part), today) for one in queries.outages()
    )


def _cut(record: Record, part: OutagePart, today: date) -> Cut:
    return Cut(record, part, governorates_of(part), lost(part, lasting=_lasting(record, today)))


def _lasting(record: Record, today: date) -> Span | None:
    """Return until when a cut that goes on is known to, and now: both at midnight."""
    if not record.ongoing:
        return None
    known = midnight(date.fromisoformat(record.published))
    return known, max(known, midnight(today + timedelta(days=1)))
