"""The end that a row gives: what cannot be true is left open and remarked on."""

from collections.abc import Callable

from rasd.outages.events.event import Moment


def end_of(
    text: str,
    start: Moment,
    *,
    column: str,
    read: Callable[[str], Moment],
    unknown: set[str],
    by_days: bool = False,
) -> tuple[Moment | None, tuple[str, ...]]:
    """Return the end, None where it is open, and what is to be remarked on.

    `read` reads the list's writing and raises ValueError; `unknown` are its words, in lower case,
    for an end that nobody knows. A list `by_days` may end on the day on which it began.
    """
    if text.lower() in unknown:
        return None, ()
    try:
        end = read(text)
    except ValueError as problem:
        return None, (f"{column} left open: {problem}: {text[:60]}",)
    if by_days and end.latest < start.latest:
        return None, (f"{column} left open: before the beginning: {text[:60]}",)
    if not by_days and end.latest <= start.earliest:
        return None, (f"{column} left open: not after the beginning: {text[:60]}",)
    return end, ()
