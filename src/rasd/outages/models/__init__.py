"""Published facts about networks, in clear: nothing here comes from reporters or from the team.

What joins them to a case stands sealed in that case's folder.
"""

from rasd.outages.models.event import Event
from rasd.outages.models.fingerprint import Fingerprint
from rasd.outages.models.imported import Import
from rasd.outages.models.level import Level
from rasd.outages.models.measured import Measured
from rasd.outages.models.network import Network
from rasd.outages.models.tally import Tally
from rasd.outages.models.target import TestTarget

__all__ = [
    "Event",
    "Fingerprint",
    "Import",
    "Level",
    "Measured",
    "Network",
    "Tally",
    "TestTarget",
]
