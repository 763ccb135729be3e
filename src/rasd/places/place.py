"""One named place, as every room speaks of it: a code, three names, and where it roughly is."""

from dataclasses import dataclass, field

from rasd.kernel.localized import Localized

KINDS = ("governorate", "district", "town", "area")


class UnknownPlace(KeyError):
    """No place has this code."""

    def __str__(self) -> str:
        return f"No place has the code {self.args[0]!r}"


class PlaceDataError(ValueError):
    """A file laid over the shipped places cannot be used; the message says where and why."""


@dataclass(frozen=True)
class Place:
    """A governorate (`IQ-BG`), district (`IQ-BG-karkh`), town (`GN-98182`) or area (`online`).

    `point` is (latitude, longitude) in degrees: the label point of a governorate, the town itself,
    a district's main town; None where no source gives one. It serves for drawing and never as the
    place of a case. `also` is the governorate that another source counts a disputed district to.
    `unconfirmed` lists the languages whose name no gazetteer confirms yet.
    """

    code: str
    kind: str
    names: Localized
    governorate: str = ""
    region: str = ""
    pcode: str = ""
    also: str = ""
    point: tuple[float, float] | None = None
    population: int = 0
    aliases: tuple[str, ...] = field(default=(), repr=False)
    unconfirmed: tuple[str, ...] = field(default=(), repr=False)

    def name(self, lang: str) -> str:
        """Return the name in `ar`, `ckb` or `en`, else in the nearest language that has one."""
        return self.names.best(lang).text
