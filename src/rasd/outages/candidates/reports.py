"""How many people reported the same, counted inside keyd: nothing but numbers leaves it.

Reports are claims, not people, and a flood of them is cheap: a number is for whoever reviews, it
opens, decides and publishes nothing by itself. Reports in quarantine and those that the team did
not take up are left out; the room that holds them names their folders through a hook.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from rasd.kernel.clock import BAGHDAD
from rasd.kernel.registry import hooks
from rasd.outages.body import Interval, OutagePart
from rasd.outages.body.part import band
from rasd.outages.body.times import read
from rasd.outages.candidates.near import governorates_of
from rasd.people.actor import Actor
from rasd.people.rules import require

LEFT_OUT = "reports_left_out"
CATEGORIES = {
    "shutdown": ("network_outage", "network_shutdown"),
    "sms_voice": ("network_outage", "network_shutdown"),
    "throttling": ("throttling", "network_outage"),
    "block": ("website_app_blocking",),
}
AROUND = timedelta(hours=2)
"""People look at the clock late; who names an hour is this far off at most."""
FOLDERS_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Reports:
    """`here`: of this time and place; `nowhere`: of this time, without a place; `waiting`: the
    same, but in quarantine or not taken up, so that they do not count.
    """

    here: int
    nowhere: int
    waiting: int

    @property
    def band(self) -> int:
        """Return what may be published: where the number begins, never the number."""
        return band(self.here)


def reports_on(actor: Actor, part: OutagePart) -> Reports | None:
    """Return how many reports name this beginning and place, or None while it has no beginning."""
    require(actor, "report.read")
    if part.onset is None:
        return None
    filters = {
        "kind": "report",
        "category": list(CATEGORIES[part.type]),
        "whole_days": "1",
        **_beginning(part.onset),
    }
    words = " ".join(part.services) if part.type == "block" else ""
    areas: list[str] = [*governorates_of(part.areas)]
    here, out_here = count(actor, filters | ({"governorate": areas} if areas else {}), words)
    if not areas:
        return Reports(here, 0, out_here)
    nowhere, out_nowhere = count(actor, filters | {"governorate": ""}, words)
    return Reports(here, nowhere, out_here + out_nowhere)


def count(actor: Actor, filters: Mapping[str, Any], words: str = "") -> tuple[int, int]:
    """Return how many matching reports count, and how many are left out."""
    everything = actor.vault.search(words, filters, any_word=True, limit=0).total
    since = date.fromisoformat(str(filters["from"])[:10])
    out = sum(
        actor.vault.search(words, {**filters, "folders": some}, any_word=True, limit=0).total
        for some in left_out(since)
    )
    return everything - out, out


def left_out(since: date) -> Iterator[list[UUID]]:
    """Yield the folders of reports that do not count, some at a time; none came before `since`."""
    folders: list[UUID] = []
    hooks.send(LEFT_OUT, since=since, folders=folders)
    for start in range(0, len(folders), FOLDERS_AT_ONCE):
        yield folders[start : start + FOLDERS_AT_ONCE]


def _beginning(onset: Interval) -> dict[str, str]:
    """Return filters by Baghdad's clock: reports with an hour near it, reports by the day on it."""
    first, last = (read(text).astimezone(BAGHDAD) for text in (onset.earliest, onset.latest))
    if onset.precision == "day":
        return {"from": first.date().isoformat(), "to": last.date().isoformat()}
    hours = (first - AROUND, last + AROUND)
    return dict(zip(("from", "to"), (f"{at:%Y-%m-%dT%H:%M}" for at in hours), strict=True))
