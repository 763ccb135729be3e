"""The words that a visitor sent, for as long as this process lives, to search the files for them.

In memory alone and for the demonstration alone: the product itself keeps no readable word.
"""

import threading
from collections import OrderedDict
from collections.abc import Mapping
from uuid import UUID

MOST_REPORTS = 200
MOST_PHRASES = 4
WORDS = 5
"""So many words in a row, since fewer may well stand in a published record too."""

_phrases: OrderedDict[UUID, list[str]] = OrderedDict()
_lock = threading.Lock()


def remember(report: UUID, sent: Mapping[str, str]) -> None:
    """Keep a few pieces of what was typed into the form."""
    typed = [sent.get(name, "").strip() for name in ("contact", "place_name")]
    found = [*_pieces(sent.get("text", "")), *typed, *sent.get("links", "").split()[:1]]
    with _lock:
        _phrases[report] = [phrase for phrase in found if phrase]
        while len(_phrases) > MOST_REPORTS:
            _phrases.popitem(last=False)


def phrases_of(report: UUID) -> list[str]:
    """Return the pieces to search for; none after the server started anew."""
    with _lock:
        return list(_phrases.get(report, ()))


def _pieces(text: str) -> list[str]:
    """Short pieces from all over the text: a long one could lie in two pages of a file."""
    words = text.split()
    rows = [" ".join(words[i : i + WORDS]) for i in range(0, max(1, len(words) - WORDS + 1), WORDS)]
    step = max(1, len(rows) // MOST_PHRASES)
    return rows[::step][:MOST_PHRASES]
