"""Alerts as NetBlocks writes them: what a short text says of where, what and how deep."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from rasd.outages.events.event import Kind
from rasd.places import names

ABOUT = re.compile(
    r"internet|connectivity|network data|offline|outage|blackout|disrupt|telecom|"
    r"restricted|blocked|throttl|social media|traffic",
    re.IGNORECASE,
)
OVER = re.compile(
    r"\b(restored|returning|returns|recover(y|ing|ed)|back online|reinstated|rising)\b",
    re.IGNORECASE,
)
LASTING = re.compile(r"\b(remains?|continues?|still|ongoing|limited|partial)", re.IGNORECASE)
PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s?% of (?:ordinary|previous|normal|usual|typical)")
CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})\s?(UTC|GMT)\b", re.IGNORECASE)
SERVICES = (
    "facebook", "messenger", "whatsapp", "instagram", "telegram", "twitter", "youtube", "tiktok",
    "signal", "viber", "snapchat", "discord",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Alert:
    """What was understood. `percent` of usual connectivity is -1 where no number is given."""

    kind: Kind
    percent: int
    services: tuple[str, ...]
    clock: tuple[int, int] | None
    over: bool


def understood(text: str) -> Alert | None:
    """Return what an alert says, or None where it tells of no cut, block or slowing."""
    text = " ".join(text.split())
    if not ABOUT.search(text):
        return None
    low = text.lower()
    percent, clock = PERCENT.search(text), CLOCK.search(text)
    return Alert(
        kind=_kind(low),
        percent=min(100, round(float(percent[1]))) if percent else -1,
        services=tuple(name for name in SERVICES if re.search(rf"\b{name}\b", low)),
        clock=(int(clock[1]) % 24, int(clock[2]) % 60) if clock else None,
        over=bool(OVER.search(text)) and not LASTING.search(text),
    )


def speaks_of(text: str, country: str) -> str | None:
    """Return the place that a text names: "" for the whole country, None for none of it.

    Places inside the country are known for Iraq alone.
    """
    words = set(re.findall(r"\w+", text.lower()))
    inside = _places(words) if country == "Iraq" else ()
    if inside:
        return ", ".join(inside)
    return "" if set(country.lower().split()) <= words else None


def _places(words: Collection[str]) -> list[str]:
    found = []
    for area in names.governorates():
        english = area.names.best("en").text
        if set(english.lower().replace("-", " ").split()) <= set(words):
            found.append(english)
    return found + (["Kurdistan"] if "kurdistan" in words else [])


def _kind(low: str) -> Kind:
    if "throttl" in low or "slowed" in low:
        return "throttling"
    if re.search(r"\b(restrict|block|filter|unavailable)", low) and not re.search(
        r"\b(shut ?down|cut|offline)\b", low
    ):
        return "block"
    return "shutdown" if re.search(r"internet shutdown|shut down|cut off by", low) else "degraded"
