"""What leads straight to the next step: a link, or a button that takes on a role first."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from rasd.atlas import queries
from rasd.atlas.filters import Filters
from rasd.tryit.position import Position


@dataclass(frozen=True)
class Move:
    """A way on; with `fields` (or `post`) it is a form's button, else a link."""

    label: str
    url: str
    post: bool = False
    fields: dict[str, str] = field(default_factory=dict)


def next_moves(position: Position) -> list[Move]:
    """Return the way to the current step, the shortest first."""
    moves = {
        "report": lambda: [Move(_("Report something"), reverse("intake:report"))],
        "stored": lambda: [Move(_("See the stored bytes"), reverse("tryit:stored"))],
        "open": lambda: [as_role("verifier", _("Open it as Verifier"), _report(position))],
        "approve": lambda: _towards_approval(position),
        "map": lambda: [Move(_("Find it on the map"), on_the_map(position.walk.ref))],
        "check": lambda: [Move(_("Change one byte"), reverse("tryit:check"))],
        "": lambda: [Move(_("You took all six steps"), reverse("tryit:walk"))],
    }
    return moves[position.current]()


def as_role(role: str, label: str, then: str = "") -> Move:
    """Return the button that takes on a role and goes on to a page."""
    fields = {"next": then} if then else {}
    return Move(label, reverse("tryit:role", args=[role]), post=True, fields=fields)


def on_the_map(ref: str) -> str:
    """Return the map's address for the place and the day of a record, which shows few others."""
    record = queries.record(ref) if ref else None
    if record is None:
        return reverse("atlas:map")
    asked = Filters(place=record.place, since=record.started, until=record.started)
    return reverse("atlas:map") + asked.query()


def _towards_approval(position: Position) -> list[Move]:
    if position.proposal and position.case:
        page = reverse("cases:proposal", args=[position.case.pk, position.proposal.pk])
        return [as_role("editor", _("Read and approve as Editor"), page)]
    if position.case:
        return [Move(_("Go on with the case"), reverse("cases:case", args=[position.case.pk]))]
    by_hand = Move(_("Do it by hand"), _report(position))
    return [Move(_("Prepare a sample case for me"), reverse("tryit:sample"), post=True), by_hand]


def _report(position: Position) -> str:
    if position.report is None:
        return reverse("desk:inbox")
    return reverse("intake_desk:report", args=[position.report.pk])
