"""Who says from when to when it was cut, as one bar for each source, from the first word to the
last. The states differ by height as well as by colour, for printers without colours.
"""

from datetime import datetime
from typing import Any

from rasd.observatory.hours.stretches import stretches
from rasd.observatory.moments import clock
from rasd.outages.body.times import read

Body = dict[str, Any]
LONG, HIGH = 1000, 24
LEAST = 3
"""The narrowest piece that an eye still finds."""
_LOOK = {"cut": (HIGH, "#0a4c55"), "partial": (HIGH // 2, "#68aead"), "back": (3, "#74827e")}
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {long} {high}"'
    ' preserveAspectRatio="none"><path fill="#eef2f0" d="M0 0h{long}v{high}H0z"/>{pieces}</svg>'
)


def strip(body: Body, lang: str) -> dict[str, Any]:
    """Return `rows` of (name, svg) and the words of both ends; {} where nobody speaks of hours."""
    said = stretches(body, "")
    if not said:
        return {}
    part = body["outage"]
    moments = [at for one in said for at in (one.start, one.end)]
    moments += [read(part["onset"]["earliest"])]
    if part.get("resolution"):
        moments.append(read(part["resolution"]["latest"]))
    since, until = min(moments), max(moments)
    names = dict.fromkeys((one.source.number, one.source.name) for one in said)
    return {
        "since": clock(since, since, lang),
        "until": clock(until, until, lang),
        "rows": [
            {
                "name": name,
                "svg": _bar(
                    [
                        (*_place(one.start, one.end, since, until), one.state)
                        for one in said
                        if one.source.number == number
                    ],
                    mirrored=lang != "en",
                ),
            }
            for number, name in sorted(names)
        ],
    }


def _place(start: datetime, end: datetime, since: datetime, until: datetime) -> tuple[int, int]:
    whole = until - since
    left = round(LONG * ((start - since) / whole))
    width = max(LEAST, round(LONG * ((end - start) / whole)))
    return min(left, LONG - LEAST), width


def _bar(pieces: list[tuple[int, int, str]], *, mirrored: bool) -> str:
    drawn = []
    # What is cut is drawn over what is back, where one source says both of one time.
    for left, width, state in sorted(pieces, key=lambda one: _LOOK[one[2]][0]):
        high, colour = _LOOK[state]
        x = LONG - left - width if mirrored else left
        drawn.append(f'<path fill="{colour}" d="M{x} {HIGH - high}h{width}v{high}h-{width}z"/>')
    return _SVG.format(long=LONG, high=HIGH, pieces="".join(drawn))
