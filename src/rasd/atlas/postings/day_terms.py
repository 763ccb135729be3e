"""Time as terms: when a record may have begun and, where it covers several days, may have ended.

`fy: fm: fd:` year, month and day of the first day; `ly: lm: ld:` of the last day of records that
cover more than one; `xf:` and `xl:` the first and last year of those that reach over a new year.
With these any span of days is a union of few terms: whole years, then months, then days.
"""

PARTS = (("y", 4), ("m", 7), ("d", 10))


def day_terms(first: str, last: str) -> list[str]:
    """Return the terms of a record whose event may cover `first` to `last` (YYYY-MM-DD)."""
    found = [f"f{part}:{first[:length]}" for part, length in PARTS]
    if last != first:
        found += [f"l{part}:{last[:length]}" for part, length in PARTS]
    if last[:4] != first[:4]:
        found += [f"xf:{first[:4]}", f"xl:{last[:4]}"]
    return found
