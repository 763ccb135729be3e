"""Does the log keep what the rule promises: each month once, whole, and only when it is over?

Threat: whoever holds the rule publishes a month again, or before its end, and the difference of
two pages is the count of a few.
"""

from collections.abc import Iterator

from rasd.ledger import canonical
from rasd.ledger.header import Header
from rasd.ledger.records import Entry
from rasd.ledger.verify import Finding
from rasd.transparency import bodies
from rasd.transparency.months import Month


class MonthCheck:
    """Judges leaves of kind `month`, for `verify_log(..., more=[MonthCheck()])`."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def take(self, entry: Entry, header: Header | None) -> Iterator[Finding]:
        if header is None or header.kind != bodies.KIND or entry.body is None:
            return
        where = f"leaf {entry.seq}"
        try:
            body = canonical.loads(entry.body)
            bodies.validate(body)
        except ValueError:  # also what is no canonical JSON
            yield Finding("month", where, "its body is not that of a month")
            return
        slug = body["slug"]
        if slug in self._seen or header.version > 1:
            yield Finding("month-again", where, f"{slug} was published before")
        if header.day < Month.parse(slug).due:
            yield Finding("month-early", where, f"{slug} was not yet over for long enough")
        self._seen.add(slug)

    def finish(self) -> Iterator[Finding]:
        yield from ()
