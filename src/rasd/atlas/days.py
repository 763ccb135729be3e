"""Dates of unequal precision as spans of whole days, so that they can be compared in one index."""

import calendar

FAR = "9999-12-31"
PRECISION = {4: "year", 7: "month", 10: "day"}


def precision(partial: str) -> str:
    """Return day, month or year for YYYY-MM-DD, YYYY-MM or YYYY."""
    return PRECISION[len(partial)]


def first_day(partial: str) -> str:
    """Return the first day that a partial ISO date may mean."""
    return partial + "0001-01-01"[len(partial) :]


def last_day(partial: str) -> str:
    """Return the last day that a partial ISO date may mean."""
    if len(partial) == 10:
        return partial
    year = int(partial[:4])
    month = int(partial[5:7]) if len(partial) == 7 else 12
    return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


def span(started: str, ended: str, ongoing: bool) -> tuple[str, str]:
    """Return the first and last day that an event may cover; one still going on has no last day."""
    if ongoing and not ended:
        return first_day(started), FAR
    return first_day(started), max(last_day(ended or started), first_day(started))
