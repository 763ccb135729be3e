"""Which days a reader asks for, and what is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from rasd.text.digits import to_ascii_digits

LONGEST = timedelta(days=124)
"""Four months on one page; more would weigh more than a page may."""


@dataclass(frozen=True)
class Asked:
    """The days as typed, and as dates where they can be; `error` says why they cannot."""

    typed_from: str
    typed_to: str
    first: date | None = None
    last: date | None = None
    error: str = ""

    @classmethod
    def parse(cls, given: Mapping[str, str]) -> "Asked":
        """Read `from` and `to` of a query string; without both nothing is asked."""
        typed = (given.get("from", "").strip(), given.get("to", "").strip())
        if not any(typed):
            return cls(*typed)
        try:
            first, last = (date.fromisoformat(to_ascii_digits(one)) for one in typed)
        except ValueError:
            return cls(*typed, error=_("Write both days as year-month-day, such as 2019-10-02."))
        if last < first:
            return cls(*typed, error=_("The last day lies before the first day."))
        if last - first >= LONGEST:
            return cls(*typed, error=_("Four months at most fit on one page."))
        return cls(*typed, first, last)
