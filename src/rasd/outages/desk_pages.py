"""The short pages on which the desk writes an outage, beside the one with the basics."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from rasd.outages.desk_lines import LINES, Lines
from rasd.outages.forms.cause import CauseForm
from rasd.outages.forms.harms import HarmsForm
from rasd.outages.forms.part_form import PartForm
from rasd.outages.forms.series import SeriesForm
from rasd.outages.forms.services import ServicesForm


@dataclass(frozen=True)
class Page:
    """One page: perhaps a form of its own, and the lists that stand on it."""

    name: str
    heading: Any
    lede: Any
    form: type[PartForm] | None = None

    @property
    def lines(self) -> list[Lines]:
        return [lines for lines in LINES.values() if lines.page == self.name]


PAGES: Mapping[str, Page] = {
    page.name: page
    for page in (
        Page(
            "reach",
            _("Networks and services"),
            _("Which operators went down, and which services were blocked or slow."),
            ServicesForm,
        ),
        Page(
            "accounts",
            _("What each source says"),
            _("Where sources differ, readers see them side by side. Nobody's time is corrected."),
        ),
        Page(
            "series",
            _("Series of cuts"),
            _("Exam seasons and curfew nights are one record with a line for each cut."),
            SeriesForm,
        ),
        Page(
            "cause",
            _("Cause and responsibility"),
            _("It is called an outage until a basis stands here on which it is deliberate."),
            CauseForm,
        ),
        Page(
            "official",
            _("Statements, orders, operators"),
            _("What those responsible said, in our own words, with the fingerprint of our copy."),
        ),
        Page(
            "harms",
            _("Harm"),
            _("Whom it hurt, as far as a source says so."),
            HarmsForm,
        ),
        Page(
            "evidence",
            _("Evidence line by line"),
            _("Also who looked and saw nothing. Who did not look there then missed nothing."),
        ),
        Page(
            "signals",
            _("Measured series"),
            _("Curves that show the fall and the return. Times of measurements are UTC."),
        ),
    )
}
