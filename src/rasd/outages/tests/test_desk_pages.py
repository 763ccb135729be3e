"""The desk writes an outage on short pages, and two people publish it."""

import pytest

from rasd.cases.models import Case
from rasd.cases.queries import open_record
from rasd.ledger.models import Publication
from rasd.outages.working import part_in
from rasd.people.factories import browser_of

OPENING = {
    "type": "shutdown",
    "scope": "federal",
    "onset_day": "٢٠١٩-١٠-٠٢",
    "onset_clock": "20:00",
    "onset_to_clock": "٢٠:٣٠",
    "resolution_day": "2019-10-11",
    "cannot_say_en": "We do not know who ordered it.",
    "title_en": "Internet outage in October 2019",
    "summary_en": "The internet went down.",
    "original_language": "en",
}
SOURCE = {"name": "NetBlocks", "url": "https://netblocks.org/", "public": "on"}


def opened(actor, **changes):
    """Open an outage through its form, with one source that may be named; return its browser."""
    browser = browser_of(actor)
    assert browser.post("/en/desk/outages/new/", {**OPENING, **changes}).status_code == 302
    case = Case.objects.get()
    browser.post(f"/en/desk/cases/{case.pk}/sources/", SOURCE)
    return browser, case


def part_of(actor, case):
    return part_in(open_record(actor, case).items)


def test_an_outage_is_opened_published_and_shown(desk):
    browser, case = opened(desk["verifier"])
    part = part_of(desk["verifier"], case)
    assert part.onset.model_dump() == {
        "earliest": "2019-10-02T17:00Z",
        "latest": "2019-10-02T17:30Z",
        "precision": "minute",
    }
    assert part.resolution.model_dump() == {
        "earliest": "2019-10-10T21:00Z",
        "latest": "2019-10-11T20:59Z",
        "precision": "day",
    }
    page = browser.get(f"/en/desk/cases/{case.pk}/").content.decode()
    assert "20:00–20:30" in page and "2019-10-02 17:00 – 17:30 UTC" in page
    here = f"/en/desk/cases/{case.pk}/publication/"
    seen = browser.get(here).context["draft"].seen
    browser.post(here, {"precision": "stated", "status": "documented", "seen": seen})
    editor = browser_of(desk["editor"])
    proposal = case.proposals.get()
    approval = f"/en/desk/cases/{case.pk}/proposals/{proposal.pk}/approval/"
    editor.post(approval, {"commitment": bytes(proposal.commitment).hex()})
    assert Publication.objects.get(kind="outage").content["outage"]["scope"] == "federal"
