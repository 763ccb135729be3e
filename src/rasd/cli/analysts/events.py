"""Rows of lists out of the files that a command was given."""

from pathlib import Path

from rasd.cli.analysts.lines import complain
from rasd.outages.events.event import Event, Rejected


def events_of(files: list[Path], country: str = "") -> tuple[list[Event], int]:
    """Return the events of all files (of one country, if asked) and the exit code.

    Rejected rows and files that are no list are named on standard error.
    """
    from rasd.outages.events.reading import read_events
    from rasd.outages.events.tables import ListError

    events, status = [], 0
    for path in files:
        try:
            for row in read_events(path):
                if isinstance(row, Rejected):
                    complain({"file": path.name, "line": row.line, "rejected": row.why})
                elif not country or row.country.strip().lower() == country.strip().lower():
                    events.append(row)
        except (OSError, ListError) as problem:
            complain({"file": path.name, "rejected": str(problem)})
            status = 1
    return events, status
