"""The lists of an outage to which the desk adds one line at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from rasd.outages.body import OutagePart
from rasd.outages.forms.lines.acknowledgement import AcknowledgementForm
from rasd.outages.forms.lines.claim import ClaimForm
from rasd.outages.forms.lines.network import NetworkForm
from rasd.outages.forms.lines.observation import ObservationForm
from rasd.outages.forms.lines.occurrence import OccurrenceForm
from rasd.outages.forms.lines.order import OrderForm
from rasd.outages.forms.lines.signal import SignalForm
from rasd.outages.forms.lines.statement import StatementForm
from rasd.outages.forms.lines.stretch import StretchForm
from rasd.outages.forms.many.days import DaysForm
from rasd.outages.forms.many.hours import HoursForm
from rasd.outages.forms.part_form import LineForm

JsonLines = list[dict[str, Any]]


@dataclass(frozen=True)
class Lines:
    """One list: its words, the form of a line, and the page on which it stands.

    `many` is a form for many lines at once, where people have them as rows of text.
    """

    name: str
    page: str
    form: type[LineForm]
    heading: Any
    one: Any
    add: Any
    many: type[LineForm] | None = None
    add_many: Any = ""

    @property
    def template(self) -> str:
        """The words of one line."""
        return f"outages/lines/{self.name}.html"

    @property
    def needs_source(self) -> bool:
        """Return whether each line names a source of the case."""
        return "source" in self.form.base_fields

    @property
    def has_times(self) -> bool:
        """Return whether its lines hold clock times."""
        return self.name in ("claims", "states", "occurrences")

    def of(self, part: OutagePart) -> list[Any]:
        """Return the lines of a part."""
        if self.name == "occurrences":
            return list(part.series.occurrences) if part.series else []
        return list(getattr(part, self.name))

    def changes(self, part: OutagePart, lines: JsonLines) -> dict[str, Any]:
        """Return the fields of a part that has these lines instead."""
        if self.name == "occurrences":
            series = part.series.model_dump() if part.series else {"pattern": "other"}
            return {"series": {**series, "occurrences": _in_order(lines)}}
        return {self.name: _in_order(lines) if self.name == "states" else lines}


def _in_order(lines: JsonLines) -> JsonLines:
    return sorted(lines, key=lambda line: (line["source"], line["start"]))


LINES: Mapping[str, Lines] = {
    lines.name: lines
    for lines in (
        Lines(
            "networks", "reach", NetworkForm,
            _("Networks"), _("A network"), _("Add a network"),
        ),
        Lines(
            "claims", "accounts", ClaimForm,
            _("Beginning and end by source"), _("A source's time"), _("Add a source's time"),
        ),
        Lines(
            "states", "accounts", StretchForm,
            _("Hour by hour"), _("Hours of a source"), _("Add hours"),
            HoursForm, _("Paste many hours"),
        ),
        Lines(
            "occurrences", "series", OccurrenceForm,
            _("Each cut of the series"), _("A cut of the series"), _("Add a cut"),
            DaysForm, _("Add many days"),
        ),
        Lines(
            "statements", "official", StatementForm,
            _("Official statements"), _("A statement"), _("Add a statement"),
        ),
        Lines(
            "orders", "official", OrderForm,
            _("Orders and letters"), _("An order or letter"), _("Add an order"),
        ),
        Lines(
            "acknowledgements", "official", AcknowledgementForm,
            _("What operators told their customers"), _("An operator's words"),
            _("Add an operator's words"),
        ),
        Lines(
            "observations", "evidence", ObservationForm,
            _("Who saw it, who did not"), _("A line of the evidence"), _("Add a line"),
        ),
        Lines(
            "signals", "signals", SignalForm,
            _("Measured series"), _("A measured series"), _("Add a series"),
        ),
    )
}  # fmt: skip
