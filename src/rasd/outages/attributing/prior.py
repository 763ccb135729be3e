"""The prior from recurrence, clock alignment and extent, with the error rates that it comes with.

The rates were measured on the outages that the IODA team investigated and found ordered or
technical (`./rasd bench outages` measures them again); they hold for outages of many countries
in 2018 to 2022, and for Iraq only as far as it resembles them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from rasd.outages.events.event import Event

Leaning = Literal["deliberate", "technical", "insufficient"]
NEAR = timedelta(days=4)
SAME_CLOCK = timedelta(minutes=30)
HALF_HOUR = 30
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Prior:
    """Which way the shape leans, by which features, and how often such a rule errs.

    `rates` are those of the rule, not of the event.
    """

    event: Event
    leaning: Leaning
    rule: str
    recurs: bool
    on_the_half_hour: bool
    whole_country: bool
    rates: "Rates | None"


@dataclass(frozen=True, slots=True)
class Rates:
    """How many ordered and how many technical outages the rule called deliberate, of how many."""

    found: int
    ordered: int
    mistaken: int
    technical: int


RULES = {
    "recurs_at_the_same_hour": Rates(32, 61, 0, 78),
    "on_the_half_hour_and_country_wide": Rates(48, 61, 14, 78),
}


def priors(events: Sequence[Event]) -> Iterator[Prior]:
    """Yield the prior of each event, in the order given; it looks at the others of its country."""
    by_country: dict[str, list[Event]] = {}
    for event in events:
        by_country.setdefault(event.country.strip().lower(), []).append(event)
    for event in events:
        yield prior(event, by_country[event.country.strip().lower()])


def prior(event: Event, others: Iterable[Event]) -> Prior:
    """Return the prior of an event beside others of the same country."""
    clock_known = event.start.precision == "minute"
    recurs = clock_known and any(_repeats(event, other) for other in others)
    half_hour = clock_known and event.start.earliest.minute % HALF_HOUR == 0
    country = event.scope == "national"
    rule = ""
    if recurs:
        rule = "recurs_at_the_same_hour"
    elif half_hour and country:
        rule = "on_the_half_hour_and_country_wide"
    leaning: Leaning = "deliberate" if rule else "technical"
    if not clock_known or not event.scope:
        leaning = leaning if rule else "insufficient"
    return Prior(event, leaning, rule or "none", recurs, half_hour, country, RULES.get(rule))


def _repeats(event: Event, other: Event) -> bool:
    if other is event or other.start.precision != "minute":
        return False
    apart = abs(other.start.earliest - event.start.earliest)
    if apart > NEAR + SAME_CLOCK or apart < DAY - SAME_CLOCK:
        return False
    over = apart % DAY
    return min(over, DAY - over) <= SAME_CLOCK
