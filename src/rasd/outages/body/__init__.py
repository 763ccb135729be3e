"""What a published outage says beside what every record says: `rasd.outage/1`."""

from rasd.outages.body.lines import (
    Acknowledgement,
    Claim,
    Network,
    Observation,
    Occurrence,
    Order,
    Series,
    Signal,
    Statement,
    Stretch,
)
from rasd.outages.body.part import OutagePart
from rasd.outages.body.public import KIND, SCHEMA, PublicOutage, validate
from rasd.outages.body.times import Interval

__all__ = [
    "KIND",
    "SCHEMA",
    "Acknowledgement",
    "Claim",
    "Interval",
    "Network",
    "Observation",
    "Occurrence",
    "Order",
    "OutagePart",
    "PublicOutage",
    "Series",
    "Signal",
    "Statement",
    "Stretch",
    "validate",
]
