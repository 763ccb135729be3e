"""Two ministries, two calendars: federal Iraq and the Kurdistan Region."""

from typing import Literal, get_args

from rasd.outages.events.event import Event
from rasd.outages.fusing.places import kurdistan_alone

Territory = Literal["federal", "kurdistan"]
TERRITORIES: tuple[Territory, ...] = get_args(Territory)


def territory_of(event: Event) -> Territory:
    """Return whose examinations a row tells of; a row about the whole country is federal."""
    return "kurdistan" if kurdistan_alone(event) else "federal"
