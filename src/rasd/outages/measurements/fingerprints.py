"""Known block pages and false answers: the only thing that confirms a block.

Patterns come from a public list that anyone may add to, regular expressions among them. Threat: an
expression, or a page made for one, on which a match takes hours; each has a limit of time.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import msgspec
import regex
from msgspec import Struct

from rasd.outages.measurements.scoring import WEB, Scored
from rasd.outages.measurements.shapes import Query
from rasd.outages.measurements.verdict import Layer, Verdict
from rasd.outages.measurements.web.evidence import OTHER_RESOLVERS, addresses

SECONDS = 0.05
"""For one expression on one text; whoever takes longer does not match."""
LONGEST_BODY = 1 << 18
"""Letters of a page that are looked at: block pages are short, and their title comes first."""
BLOCKERS = {"nat", "isp"}
"""Scopes of pages that only a country's or a provider's blocking shows (OONI's rule)."""
LOCAL = {"inst", "prod"}
"""Products and institutions block too, where the list expects them."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One pattern: where it stands (`dns`, `body`, `header.…`) and how it is compared."""

    name: str
    scope: str
    place: str
    match: str
    pattern: str
    countries: tuple[str, ...] = ()

    def confirms(self, country: str) -> bool:
        """Return whether it shows a block when it is met in a country."""
        expected = country in self.countries
        return self.scope in BLOCKERS or (self.scope in LOCAL and expected)

    def found_in(self, text: str) -> bool:
        """Return whether the pattern is in a text."""
        if self.match == "full":
            return text == self.pattern
        if self.match == "prefix":
            return text.startswith(self.pattern)
        if self.match == "contains":
            return self.pattern in text
        try:
            return bool(regex.search(self.pattern, text, timeout=SECONDS))
        except (regex.error, TimeoutError):
            return False


class _Answered(Struct):
    headers: Any = None
    body: Any = None


class _Asked(Struct):
    response: _Answered | None = None


class _Keys(Struct):
    queries: list[Query] | None = None
    requests: list[_Asked] | None = None


class _Measurement(Struct):
    test_keys: _Keys | None = None


_decoder = msgspec.json.Decoder(_Measurement, strict=False)


class KnownPages:
    """Fingerprints by their place, ready to be looked for."""

    def __init__(self, fingerprints: Iterable[Fingerprint]) -> None:
        self.by_place: dict[str, list[Fingerprint]] = {}
        for one in fingerprints:
            self.by_place.setdefault(one.place, []).append(one)

    def judged(self, scored: Scored, line: bytes) -> Scored:
        """Return the measurement with its verdict confirmed, where a known page was shown.

        Pages that were reached over a valid certificate, or are the control's, are not looked at.
        """
        if scored.test != WEB or scored.verdict.state == "ok" or not self.by_place:
            return scored
        found = self.found(line, scored.country)
        if found is None:
            return scored
        layer: Layer = "dns" if found.place == "dns" else "http"
        seen = {"fingerprint": found.name, "before": scored.verdict.rule}
        rule = "known_block_page" if layer == "http" else "known_false_answer"
        verdict = Verdict("blocked", rule, layer, 1.0, seen, anomaly=True, confirmed=True)
        return replace(scored, verdict=verdict)

    def found(self, line: bytes, country: str) -> Fingerprint | None:
        """Return the first fingerprint that a measurement shows and that confirms a block."""
        try:
            keys = _decoder.decode(line).test_keys
        except (msgspec.DecodeError, RecursionError):
            return None
        for place, text in _texts(keys) if keys else ():
            for one in self.by_place.get(place, ()):
                if one.confirms(country) and one.found_in(text):
                    return one
        return None


def _texts(keys: _Keys) -> Iterable[tuple[str, str]]:
    """Yield what a reader was shown, with its place."""
    for query in keys.queries or []:
        if (query.engine or "") not in OTHER_RESOLVERS:
            yield from (("dns", address) for address in addresses(query))
    for asked in keys.requests or []:
        answered = asked.response
        if answered is None:
            continue
        if isinstance(answered.headers, dict):
            for name, value in answered.headers.items():
                yield f"header.{name.lower()}", _text(value)
        if isinstance(answered.body, str):
            yield "body", answered.body[:LONGEST_BODY]


def _text(value: Any) -> str:
    """Return a header's value; old formats wrap those that are no UTF-8."""
    return value if isinstance(value, str) else ""
