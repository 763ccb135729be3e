"""The part of an outage as its page, its older versions and the desk's preview show it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rasd.kernel.localized import Localized
from rasd.observatory import wording
from rasd.observatory.record import area, said
from rasd.observatory.record.dark import InTheDark, in_the_dark
from rasd.observatory.record.hours import RecordHours, record_hours
from rasd.observatory.record.series import SeriesView, series
from rasd.observatory.record.signals import SignalView, signals
from rasd.observatory.record.timing import Timing, timing
from rasd.observatory.record.witnesses import Completeness, completeness
from rasd.outages import networks, services

Body = dict[str, Any]


@dataclass(frozen=True)
class Network:
    """One operator; `asn` is 0 where only its name is known."""

    asn: int
    name: str
    access: str


@dataclass(frozen=True)
class OutageView:
    """Everything that an outage says; each section is worked out when it is shown."""

    body: Body
    ref: str
    lang: str

    @property
    def part(self) -> dict[str, Any]:
        """Return the field `outage` of the body."""
        part: dict[str, Any] = self.body["outage"]
        return part

    @property
    def kind(self) -> str:
        """Return in words what was cut."""
        return str(wording.TYPES[self.part["type"]])

    @property
    def attribution(self) -> str:
        """Return none, deliberate or technical."""
        return str(self.part["attribution"])

    @property
    def attribution_words(self) -> str:
        """Return the sentence on whether it was deliberate."""
        return str(wording.ATTRIBUTIONS[self.attribution])

    @property
    def basis(self) -> Localized:
        """Return on what the attribution rests."""
        return Localized.from_json(self.part.get("attribution_basis", {}))

    @property
    def cause(self) -> str:
        """Return the occasion in words, "" where it is not known."""
        code = self.part["cause"]
        return "" if code == "unknown" else str(wording.CAUSES[code])

    @property
    def scope(self) -> str:
        """Return how far it reached, in words."""
        return str(wording.SCOPES[self.part["scope"]])

    @property
    def areas(self) -> list[Localized]:
        """Return governorates and districts that are named one by one."""
        return area.area_names(self.part)

    @property
    def networks(self) -> list[Network]:
        """Return the operators that are named."""
        return [
            Network(
                one["asn"],
                networks.name(one["asn"], one["name"], self.lang),
                "" if one["access"] == "unknown" else str(wording.ACCESSES[one["access"]]),
            )
            for one in self.part.get("networks", [])
        ]

    @property
    def services(self) -> list[tuple[str, str]]:
        """Return (code, name) of the services that are named."""
        return [(code, services.name(code, self.lang)) for code in self.part.get("services", [])]

    @property
    def announced(self) -> bool:
        """Return whether it was announced before it began."""
        return bool(self.part.get("announced"))

    @property
    def harms(self) -> list[str]:
        """Return what sources say it harmed, in words."""
        return [str(wording.HARMS[code]) for code in self.part.get("harms", [])]

    @property
    def reports(self) -> str:
        """Return in words how many people told us, as a band."""
        return wording.reports(self.part.get("reports", 0), self.lang)

    @property
    def ordered_by(self) -> Localized:
        """Return who ordered it, as far as a source names them."""
        return Localized.from_json(self.part.get("ordered_by", {}))

    @property
    def decision_maker(self) -> Localized:
        """Return who decided it, as far as a source names them."""
        return Localized.from_json(self.part.get("decision_maker", {}))

    @property
    def cannot_say(self) -> Localized:
        """Return what nobody can say of it."""
        return Localized.from_json(self.part.get("cannot_say", {}))

    @cached_property
    def timing(self) -> Timing:
        """Return when it began and ended, and who says what of it."""
        return timing(self.body, self.ref, self.lang)

    @property
    def month(self) -> str:
        """Return the month in which it began, for the page of its hours."""
        return str(self.body["started"])[:7]

    @property
    def is_of_october(self) -> bool:
        """Return whether the page of October 2019 to 2020 holds it."""
        return "2019-10" <= self.month <= "2019-12"

    @cached_property
    def hours(self) -> RecordHours | None:
        """Return its hours, None where no source speaks of hours."""
        return record_hours(self.body, self.ref, self.lang)

    @cached_property
    def signals(self) -> list[SignalView]:
        """Return its measured series."""
        return signals(self.body, self.ref, self.lang)

    @cached_property
    def series(self) -> SeriesView | None:
        """Return the cuts that belong together."""
        return series(self.body, self.lang)

    @cached_property
    def completeness(self) -> Completeness:
        """Return who saw it and who did not."""
        return completeness(self.body, self.ref)

    @cached_property
    def statements(self) -> list[said.Quote]:
        """Return what officials said."""
        return said.statements(self.body)

    @cached_property
    def orders(self) -> list[said.Quote]:
        """Return the orders that are known."""
        return said.orders(self.body)

    @cached_property
    def acknowledgements(self) -> list[said.Quote]:
        """Return what operators said."""
        return said.acknowledgements(self.body)

    @cached_property
    def dark(self) -> InTheDark:
        """Return the cases of the same days and area."""
        return in_the_dark(self.body)


def present(body: Body, ref: str, lang: str) -> OutageView:
    """Return what `observatory/_outage.html` shows of a body, in `lang`."""
    return OutageView(body, ref, lang)
