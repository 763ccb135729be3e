"""A shelf of answers that takes only so many bytes; what was not asked for longest goes first."""

import time
from collections import Counter, OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock

from rasd.cli.serving.kept.rules import Headers

AROUND = 2_000
"""Bytes that the headers of an answer take, roughly."""


Key = tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """One answer as it was sent, good until `until` (seconds of the monotonic clock)."""

    headers: Headers
    body: bytes
    until: float


class Shelf:
    """Answers of one state of the site; those of an earlier state are gone at once."""

    def __init__(self, most: int) -> None:
        self._most, self._bytes = most, 0
        self._state: Hashable = None
        self._answers: OrderedDict[Key, Answer] = OrderedDict()
        self._sent: Counter[Key] = Counter()
        self._lock = Lock()

    def find(self, key: Key, state: Hashable) -> tuple[Answer, int] | None:
        """Return a kept answer that is still good, and how often it was found, this time too."""
        with self._lock:
            self._clear_unless(state)
            found = self._answers.get(key)
            if found is None or found.until < time.monotonic():
                return None
            self._answers.move_to_end(key)
            self._sent[key] += 1
            return found, self._sent[key]

    def put(self, key: Key, state: Hashable, answer: Answer, sent: int = 0) -> None:
        """Keep an answer that was worked out in this state; the longest unasked make room.

        `sent` is how often it was found already.
        """
        with self._lock:
            if state != self._state:
                return
            now = time.monotonic()
            for old in [key, *(one for one, kept in self._answers.items() if kept.until < now)]:
                self._drop(old)
            self._sent[key] = sent
            self._answers[key] = answer
            self._bytes += _weight(key, answer)
            while self._bytes > self._most:
                self._drop(next(iter(self._answers)))

    def _clear_unless(self, state: Hashable) -> None:
        if state != self._state:
            self._answers.clear()
            self._sent.clear()
            self._bytes, self._state = 0, state

    def _drop(self, key: Key) -> None:
        if gone := self._answers.pop(key, None):
            self._bytes -= _weight(key, gone)
            del self._sent[key]


def _weight(key: Key, answer: Answer) -> int:
    return len(answer.body) + AROUND + sum(map(len, key))
