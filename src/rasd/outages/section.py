"""What the desk's page of a case shows of its outage."""

from typing import Any

from django.utils.translation import gettext as _

from rasd.cases.queries import CaseRecord
from rasd.outages.desk_lines import LINES
from rasd.outages.desk_pages import PAGES
from rasd.outages.in_the_dark import cases_in_the_dark
from rasd.outages.working import part_in
from rasd.people.actor import Actor


def section(actor: Actor, record: CaseRecord) -> dict[str, Any]:
    """Return the context of `outages/_part.html`."""
    part = part_in(record.items)
    return {
        "outage": part,
        "lists": [(lines, lines.of(part)) for lines in LINES.values()],
        "pages": PAGES.values(),
        "missing": [*missing(record), *_missing_elsewhere(record)],
        "dark": cases_in_the_dark(actor, record, part),
    }


def missing(record: CaseRecord) -> list[str]:
    """Say what the public version still needs of the part."""
    part = part_in(record.items)
    found = []
    if part.onset is None:
        found.append(_("When it began, at least the day."))
    if not part.cannot_say:
        found.append(_("What we cannot say: nobody knows everything about an outage."))
    return found


def _missing_elsewhere(record: CaseRecord) -> list[str]:
    """Say what it still needs of the case around it."""
    found = []
    if not any(source["public"] for source in record.sources):
        found.append(_("A source that may be named."))
    if not record.facts.summary:
        found.append(_("What happened, in a few words for the public."))
    return found
