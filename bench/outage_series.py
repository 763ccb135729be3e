"""Series with known answers: a blackout, three months of nightly cuts, a blocked service.

Truth: the blackout of 22 July 2019 began at 16:41 local time; in Myanmar the network was cut each
night from 01:00 local time between 15 February and 27 April 2021; OONI's own test of the Uganda
series expects exactly two changes.
"""

import csv
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from rasd.outages.detecting.blocking import changes
from rasd.outages.detecting.connectivity import HOUR, Episode, Hour, episodes
from rasd.outages.detecting.series_file import hour_of

BLACKOUT = datetime(2019, 7, 22, 16, tzinfo=UTC)
FIRST_NIGHT, LAST_NIGHT = date(2021, 2, 15), date(2021, 4, 27)
DARK, LIGHT = 1, 12


def uganda_changes(folder: Path) -> list[str]:
    """Return the changes found, as `signal direction time`."""
    signals: dict[str, dict[datetime, list[float]]] = defaultdict(lambda: defaultdict(list))
    with (folder / "ooni_ug_analysis.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            at = hour_of(row["measurement_start_time"])
            own = "isp" if row["resolver_asn"] == row["probe_asn"] else "other"
            signals[f"dns {own}"][at].append(float(row["dns_blocked"]))
            signals["tcp"][at].append(float(row["tcp_blocked"]))
            signals["tls"][at].append(float(row["tls_blocked"]))
    return [
        f"{name} {change.direction} {change.at:%Y-%m-%dT%H:%MZ}"
        for name, hours in signals.items()
        for change in changes((at, median(values)) for at, values in sorted(hours.items()))
    ]


def connectivity(folder: Path) -> dict[str, Any]:
    """Return the delay of onsets in hours, how many were found, and the false alarms."""
    delays, alarms = _blackout(folder)
    nights, false_cuts, night_delays = _nights(folder)
    return {
        "onset_delay_h": round(max(delays), 1),
        "onset_delay_h_nights_median": round(median(night_delays), 1),
        "nights_found": f"{nights} of {(LAST_NIGHT - FIRST_NIGHT).days + 1}",
        "false_alarms": alarms,
        "false_alarms_nights": false_cuts,
    }


def _blackout(folder: Path) -> tuple[list[float], int]:
    regions: dict[str, list[Hour]] = defaultdict(list)
    path = folder / "connectivity_ven_2019_blackout.csv"
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            at = datetime.strptime(row["time_e_str"], "%d-%b-%Y %H:%M:%S").replace(tzinfo=UTC)
            if float(row["connectivity"]) >= 0:
                regions[row["name_1"]].append(Hour(at, float(row["connectivity"])))
    delays, alarms = [], 0
    for hours in regions.values():
        for found in episodes(sorted(hours, key=lambda one: one.at)):
            if found.onset_latest < BLACKOUT - 2 * HOUR:
                alarms += 1
            elif found.onset_latest <= BLACKOUT + timedelta(hours=12):
                delays.append(max(0.0, (found.onset_latest - BLACKOUT) / HOUR))
    return delays, alarms


def _nights(folder: Path) -> tuple[int, int, list[float]]:
    answering: dict[datetime, set[str]] = defaultdict(set)
    with (folder / "connectivity_mmr_2021_bago.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            answering[hour_of(row["time_local_str"])].add(row["ip_hash"])
    first, last = min(answering), max(answering)
    count = round((last - first) / HOUR) + 1
    hours = [Hour(at, len(answering[at])) for at in (first + n * HOUR for n in range(count))]
    cuts = [found for found in episodes(hours) if found.kind == "cut"]
    delays, false = {}, 0
    for cut in cuts:
        night = _night(cut)
        if night is None:
            false += 1
        else:
            delays.setdefault(night.date(), max(0.0, (cut.onset_latest - night) / HOUR))
    return len(delays), false, list(delays.values())


def _night(cut: Episode) -> datetime | None:
    """Return when the cut of that night began, or None when it was no night of cuts."""
    day = (cut.onset_latest + timedelta(hours=4)).replace(hour=DARK)
    during = cut.onset_latest - day
    if not FIRST_NIGHT <= day.date() <= LAST_NIGHT or during > (LIGHT - DARK) * HOUR:
        return None
    return day
