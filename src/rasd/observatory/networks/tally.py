"""Each network with the records that name it: the operators of our table, then all others."""

from dataclasses import dataclass

from rasd.observatory.heat import levels
from rasd.observatory.heat.days import Hours, Layer, layer
from rasd.observatory.listing.cut import Cut, cuts
from rasd.observatory.listing.question import key_of, keys_of
from rasd.outages import networks
from rasd.outages.networks import Operator
from rasd.outages.words import ACCESSES


@dataclass(frozen=True)
class Named:
    """One network. `code` is its number or its name; `asn` 0 where only the name is known."""

    code: str
    name: str
    asn: int
    operator: Operator | None
    cuts: tuple[Cut, ...]

    @property
    def access(self) -> object:
        """Return in words how people connect, "" where that is not known."""
        known = self.operator and self.operator.access != "unknown"
        return ACCESSES[self.operator.access] if known and self.operator else ""

    @property
    def last(self) -> str:
        """Return the day on which the latest cut that names it began, "" for none."""
        return max((cut.record.started for cut in self.cuts), default="")

    @property
    def hours(self) -> tuple[int, int]:
        """Return whole hours of cuts of the internet that name it, surely and at most."""
        return hours_of(self.cuts)


def every(lang: str) -> list[Named]:
    """Return all networks: known operators in the order of our table, then others by name."""
    found: dict[str, list[Cut]] = {str(one.asn): [] for one in networks.operators()}
    names: dict[str, str] = {}
    for cut in cuts():
        for line in cut.part.networks:
            names.setdefault(key_of(line.asn, line.name), line.name)
        for code in keys_of(cut):
            found.setdefault(code, []).append(cut)
    return [_named(code, names.get(code, code), tuple(some), lang) for code, some in found.items()]


def one(asn: int, lang: str) -> Named | None:
    """Return the network with this number, None where neither table nor record knows it."""
    return next((named for named in every(lang) if named.asn == asn), None)


def hours_of(some: tuple[Cut, ...]) -> tuple[int, int]:
    """Return whole hours of outages, surely and at most, each hour once; blocks are not hours."""
    cut_off = (cut for cut in some if cut.part.type == "shutdown" and not cut.is_announced)
    return levels.rounded(_sum(layer(cut_off)))


def _sum(found: Layer) -> Hours:
    return sum(found.days.values(), Hours())


def _named(code: str, text: str, some: tuple[Cut, ...], lang: str) -> Named:
    asn = int(code) if code.isdigit() else 0
    operator = networks.by_asn(asn) if asn else None
    return Named(code, operator.name(lang) if operator else text, asn, operator, some)
