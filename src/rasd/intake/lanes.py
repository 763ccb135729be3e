"""Which lane a report enters: nothing is refused, floods only wait longer.

Looks at the words while they are in memory anyway; keeps only keyed fingerprints, in memory, of
texts already seen, and forgets them with the process.
"""

import hashlib
import secrets
from collections import Counter

from rasd.intake.fields import ReportFields
from rasd.intake.models import Lane
from rasd.text.fold import fold

MANY_LINKS = 8
SHORT_TEXT = 40
REPEATED = 5
REMEMBERED = 20_000
ENOUGH_VOICES = 200
"""Quick reports of the same outage: more say nothing new and would bury all other reports."""

_boot_key = secrets.token_bytes(32)
_seen: Counter[bytes] = Counter()


def lane_for(fields: ReportFields) -> Lane:
    """Return the lane: priority where danger is stated, quarantine for the marks of a flood."""
    words = fold(fields.text)
    if _times_seen(words) > REPEATED or _voices(fields) > ENOUGH_VOICES:
        return Lane.QUARANTINE
    if fields.danger:
        return Lane.PRIORITY
    return Lane.QUARANTINE if _little_but_links(fields, words) else Lane.NEW


def _little_but_links(fields: ReportFields, words: str) -> bool:
    links = fields.links.count("http") + fields.text.count("http")
    return links >= MANY_LINKS and len(words) < SHORT_TEXT


def _times_seen(words: str) -> int:
    return _count(words) if len(words) >= SHORT_TEXT else 0


def _voices(fields: ReportFields) -> int:
    """Return how many quick reports named this place, day and kind since the process began."""
    return _count(f"{fields.cut}\x1f{fields.where}\x1f{fields.day}") if fields.cut else 0


def _count(text: str) -> int:
    fingerprint = hashlib.blake2b(text.encode(), key=_boot_key, digest_size=16).digest()
    if len(_seen) > REMEMBERED:
        _seen.clear()
    _seen[fingerprint] += 1
    return _seen[fingerprint]
