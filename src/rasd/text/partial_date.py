"""A date known to the year, month, day or hour, as sources give it, on Baghdad's clock."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from rasd.text.digits import to_ascii_digits

BAGHDAD = timezone(timedelta(hours=3))
"""Iraq has had UTC+3 all year since 2008; before that, summers were an hour ahead."""

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d)(?::(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)


@dataclass(frozen=True, order=True)
class PartialDate:
    """The known parts, largest first; an unknown part is 0, and hours count only when `timed`."""

    year: int
    month: int = 0
    day: int = 0
    hour: int = 0
    minute: int = 0
    timed: bool = False

    @classmethod
    def parse(cls, iso: str) -> "PartialDate":
        """Reads YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH[:MM[:SS]][zone].

        An hour without a zone is Baghdad's. Raises ValueError when the text has another form or
        names a day that does not exist.
        """
        match = _ISO.fullmatch(to_ascii_digits(iso.strip()))
        if not match:
            raise ValueError("a date is YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM")
        year, month, day, hour, minute = (int(part or 0) for part in match.groups()[:5])
        date(year, month if match["month"] else 1, day if match["day"] else 1)
        if not match["hour"]:
            return cls(year, month, day)
        zone = datetime.strptime(match["zone"], "%z").tzinfo if match["zone"] else BAGHDAD
        moment = datetime(year, month, day, hour, minute, tzinfo=zone).astimezone(BAGHDAD)
        return cls(moment.year, moment.month, moment.day, moment.hour, moment.minute, timed=True)

    @property
    def clock(self) -> str:
        """The hour as HH:MM in ASCII digits."""
        return f"{self.hour:02}:{self.minute:02}"
