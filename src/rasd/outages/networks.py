"""The main operators of Iraq by the number of their network, with names in three languages.

A short table of our own: what is not certain of an operator is left out ("" or `unknown`).
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rasd.kernel.localized import Localized
from rasd.text.fold import fold

FILE = Path(__file__).with_name("networks.json")


@dataclass(frozen=True)
class Operator:
    """One operator. `region`: `federal`, `kurdistan`, `both` or "" as far as it is known."""

    asn: int
    names: Localized
    registered: str
    """The name in the registry of network numbers."""
    access: str
    """`fixed`, `mobile`, `both` or `unknown`."""
    region: str
    also: tuple[str, ...] = ()

    def name(self, lang: str) -> str:
        """Return the name in `ar`, `ckb` or `en`."""
        return self.names.best(lang).text


def operators() -> tuple[Operator, ...]:
    """Return the known operators, mobile ones first."""
    return tuple(_by_asn().values())


def by_asn(asn: int) -> Operator | None:
    """Return the operator of a network number, or None."""
    return _by_asn().get(asn)


def by_name(text: str) -> Operator | None:
    """Return the operator so named in any language or spelling, or None."""
    return _by_name().get(_key(text))


def of_line(asn: int, text: str) -> Operator | None:
    """Return the operator that a line of a body means: by number, else by name."""
    return by_asn(asn) or by_name(text)


def name(asn: int, text: str, lang: str) -> str:
    """Return what readers read for a network of a body; an unknown one has its own words."""
    operator = of_line(asn, text)
    return operator.name(lang) if operator else text


@cache
def _by_asn() -> dict[int, Operator]:
    rows = json.loads(FILE.read_text(encoding="utf-8"))
    return {
        row["asn"]: Operator(
            asn=row["asn"],
            names=Localized.from_json(row["names"]),
            registered=row["registered"],
            access=row["access"],
            region=row["region"],
            also=tuple(row["also"]),
        )
        for row in rows
    }


@cache
def _by_name() -> dict[str, Operator]:
    return {
        _key(text): one
        for one in operators()
        for text in (*one.names.to_json().values(), one.registered, *one.also)
    }


def _key(text: str) -> str:
    return fold(text).replace(" ", "")
