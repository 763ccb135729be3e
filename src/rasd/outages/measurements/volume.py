"""More measurements in a minute than people make: those beyond a bound count for nothing.

Threat: whoever floods OONI with invented measurements outweighs all true ones of an hour.
"""

from collections import Counter

from rasd.outages.measurements.rollup import service_of
from rasd.outages.measurements.scoring import Scored

MOST = 30
"""Of one service on one network in one minute; in Iraq all probes together make 115 in a day."""
REMEMBERED = 200_000
"""Minutes of a service that are counted at once: memory stays the same however long a file is."""


class Volume:
    """Counts as measurements stream by."""

    def __init__(self, most: int = MOST, remembered: int = REMEMBERED) -> None:
        self.most, self.remembered = most, remembered
        self.counts: Counter[tuple[str, str, str]] = Counter()

    def too_many(self, scored: Scored) -> bool:
        """Count one measurement; return whether it goes beyond the bound."""
        key = (scored.time[:16], scored.network, service_of(scored))
        self.counts[key] += 1
        if len(self.counts) > self.remembered:
            self._forget()
        return self.counts[key] > self.most

    def floods(self) -> list[str]:
        """Return the minutes that went beyond it, each in words."""
        return [
            f"{minute}Z {network} {service}: {count} in a minute, {self.most} of them counted"
            for (minute, network, service), count in sorted(self.counts.items())
            if count > self.most
        ]

    def _forget(self) -> None:
        """Drop the smaller half; a flood grows too fast to be among it."""
        self.counts = Counter(dict(self.counts.most_common(self.remembered // 2)))
