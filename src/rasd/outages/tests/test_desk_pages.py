"""The desk writes an outage on short pages, and two people publish it."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from rasd.cases.factories import ready_case
from rasd.cases.models import Case
from rasd.cases.queries import open_record
from rasd.ledger.models import Publication
from rasd.outages.desk_lines import LINES as LINES_OF
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
    assert "20:00–20:30" in page and "<span>2019-10-02 17:00</span> – <span>17:30 UTC" in page
    preview = browser.get(f"/en/desk/outages/{case.pk}/preview/").content.decode()
    assert preview.count("The internet went down.") >= 3 and "We do not know who" in preview
    here = f"/en/desk/cases/{case.pk}/publication/"
    seen = browser.get(here).context["draft"].seen
    browser.post(here, {"precision": "stated", "status": "documented", "seen": seen})
    editor = browser_of(desk["editor"])
    proposal = case.proposals.get()
    approval = f"/en/desk/cases/{case.pk}/proposals/{proposal.pk}/approval/"
    editor.post(approval, {"commitment": bytes(proposal.commitment).hex()})
    assert Publication.objects.get(kind="outage").content["outage"]["scope"] == "federal"


LINES = {
    "networks": {"known": "51684", "access": "unknown"},
    "claims": {"source": "1", "about": "onset", "at_day": "2019-10-02", "at_clock": "20"},
    "states": {
        "source": "1", "state": "cut", "start_day": "2019-10-02", "start_clock": "22:30",
        "end_day": "2019-10-03", "percent": "٢٢",
    },
    "occurrences": {
        "source": "1", "start_day": "2019-10-03", "start_clock": "4", "end_clock": "08:00",
    },
    "statements": {"by_en": "The ministry", "says_en": "It denies it.", "url": "HTTPS://x.org/"},
    "orders": {"issuer_en": "The cabinet", "title_en": "Letter 7", "sha256": "AB" * 32},
    "acknowledgements": {"network": "Asiacell", "says_en": "By instruction."},
    "observations": {"source": "1", "verdict": "seen", "count": "12"},
    "signals": {
        "source": "1", "unit": "percent", "zone": "local", "name_en": "Connected networks",
        "table": "time,value,baseline\n2019-10-02 20:00,100,99\n2019-10-02 22:00,٢٢,\n",
    },
}  # fmt: skip
SAID = {
    "networks": {"asn": 51684, "name": "Asiacell", "access": "mobile"},
    "claims": {
        "source": 1,
        "about": "onset",
        "at": {
            "earliest": "2019-10-02T17:00Z",
            "latest": "2019-10-02T17:59Z",
            "precision": "hour",
        },
        "says": {},
    },
    "states": {
        "source": 1,
        "start": "2019-10-02T19:30Z",
        "end": "2019-10-03T21:00Z",
        "state": "cut",
        "percent": 22,
    },
    "occurrences": {"source": 1, "start": "2019-10-03T01:00Z", "end": "2019-10-03T05:00Z"},
    "signals": {
        "source": 1,
        "name": {"en": "Connected networks"},
        "unit": "percent",
        "step_minutes": 120,
        "start": "2019-10-02T17:00Z",
        "values": [100, 22],
        "baseline": [99, -1],
        "low": [],
        "high": [],
    },
}
PAGES = {
    "reach": {"known": ["whatsapp"], "others": "https://www.example.org/a"},
    "series": {"pattern": "curfew", "hours_from": "4", "hours_to": "08:00"},
    "cause": {"cause": "protests", "attribution": "deliberate", "attribution_basis_en": "Letter"},
    "harms": {"harms": ["health"]},
}


def test_every_page_and_line_is_written_read_again_and_taken_out(desk):
    browser, case = opened(desk["verifier"])
    base = f"/en/desk/outages/{case.pk}/"
    for name, said in PAGES.items():
        assert browser.post(f"{base}{name}/", said).status_code == 302, name
    for name, said in LINES.items():
        assert browser.post(f"{base}lines/{name}/new/", said).status_code == 302, name
    part = part_of(desk["verifier"], case)
    assert part.services == ["whatsapp", "example.org"] and part.harms == ["health"]
    assert part.series.local_hours == "04:00-08:00" and part.attribution == "deliberate"
    for name, line in SAID.items():
        assert LINES_OF[name].of(part)[0].model_dump() == line
    # What a form shows of a line says the same again when it is sent unchanged.
    for name in LINES:
        shown = browser.get(f"{base}lines/{name}/1/")
        form = shown.context["form"]
        sent = {one.name: one.value() for one in form if one.value() is not None}
        sent["version"] = shown.context["version"]
        assert browser.post(f"{base}lines/{name}/1/", sent).status_code == 302, name
    assert part_of(desk["verifier"], case) == part
    page = browser.get(f"/en/desk/cases/{case.pk}/").content.decode()
    for words in ("Asiacell", "It denies it.", "Letter 7", "04:00–08:00", "Connected networks"):
        assert words in page
    version = browser.get(f"{base}official/").context["version"]
    removal = f"{base}lines/orders/1/removal/"
    assert browser.post(removal, {"version": version - 1}).status_code == 409
    assert browser.post(removal, {"version": version}).status_code == 302
    assert part_of(desk["verifier"], case).orders == []


def test_a_series_comes_from_a_file_and_a_wrong_one_is_shown_to_be_mended(desk):
    browser, case = opened(desk["verifier"])
    here = f"/en/desk/outages/{case.pk}/lines/signals/new/"
    said = {**LINES["signals"], "table": ""}
    wrong = SimpleUploadedFile("a.csv", b"time,value\n2019-10-02T17:00,1\nsoon,2\n")
    page = browser.post(here, {**said, "file": wrong}).content.decode()
    assert "Line 3" in page and "soon,2" in page
    table = "\ufefftime;value\n2019-10-02T17:00Z;1\n2019-10-02T21:00+03:00;2.4\n".encode()
    right = SimpleUploadedFile("a.csv", table)
    assert browser.post(here, {**said, "file": right}).status_code == 302
    assert part_of(desk["verifier"], case).signals[0].values == [1, 2]
    forger = Client(enforce_csrf_checks=True)
    forger.cookies.update(browser.cookies)
    assert forger.post(here, said).status_code == 403


def test_many_mornings_and_hours_are_written_at_once(desk):
    browser, case = opened(desk["verifier"])
    base = f"/en/desk/outages/{case.pk}/"
    browser.post(f"{base}series/", {"pattern": "exam", "hours_from": "4", "hours_to": "8"})
    form = browser.get(f"{base}lines/occurrences/many/").context["form"]
    days = "2023-06-01\n\n٢٠٢٣-٠٦-٠٤، 05:00 07:30"
    hours = {name: form[name].value() for name in ("hours_from", "hours_to")}
    browser.post(f"{base}lines/occurrences/many/", {"source": "1", "rows": days, **hours})
    rows = "2019-10-02 22:30,2019-10-03,cut,25%\n2019-10-03;2019-10-04 01;back"
    browser.post(f"{base}lines/states/many/", {"source": "1", "rows": rows})
    part = part_of(desk["verifier"], case)
    assert [(one.start, one.end) for one in part.series.occurrences] == [
        ("2023-06-01T01:00Z", "2023-06-01T05:00Z"),
        ("2023-06-04T02:00Z", "2023-06-04T04:30Z"),
    ]
    assert [(one.start, one.end, one.state, one.percent) for one in part.states] == [
        ("2019-10-02T19:30Z", "2019-10-02T21:00Z", "cut", 25),
        ("2019-10-02T21:00Z", "2019-10-03T22:00Z", "back", -1),
    ]
    wrong = {"source": "1", "rows": "2019-10-02, 2019-10-03, cut\n2019-10-02 3, 2019-10-01, cut"}
    page = browser.post(f"{base}lines/states/many/", wrong).content.decode()
    assert "Line 2: the end does not lie after the beginning." in page


WRONG = [
    ("", {"onset_clock": "25"}, "an hour or a time of 24 hours"),
    ("", {"onset_day": "", "onset_clock": "20"}, "The day is missing."),
    ("", {"onset_to_day": "2019-10-01"}, "before the earliest time"),
    ("", {"resolution_day": "2019-09-01"}, "The end lies before the beginning."),
    ("", {"scope": "governorates"}, "Choose at least one"),
    ("", {"ongoing": "on"}, "Either it goes on, or it has an end."),
    ("cause/", {"cause": "exam", "attribution": "deliberate"}, "on what this rests"),
    ("reach/", {"others": "<b>"}, "no address in Latin letters"),
    ("lines/networks/new/", {"access": "fixed"}, "Choose an operator"),
    ("lines/claims/new/", {"source": "1", "about": "onset"}, "The day is missing."),
    ("lines/signals/new/", {**LINES["signals"], "table": "time,value\nx,1\ny,2"}, "Line 2"),
]


def test_what_cannot_be_is_said_and_nothing_is_saved(desk):
    browser, case = opened(desk["verifier"])
    before = part_of(desk["verifier"], case)
    for address, said, words in WRONG:
        sent = {**OPENING, **said} if not address else said
        answer = browser.post(f"/en/desk/outages/{case.pk}/{address}", sent)
        assert answer.status_code == 422, words
        assert words in answer.content.decode()
    assert part_of(desk["verifier"], case) == before


def test_a_plain_case_becomes_an_outage_and_is_found_as_one(desk):
    actor = desk["verifier"]
    case = ready_case(actor, category="website_app_blocking", started="2019-10-02", hour="20")
    browser = browser_of(actor)
    listed = browser.get("/en/desk/outages/?view=plain").content.decode()
    assert str(case.pk) in listed
    here = f"/en/desk/outages/{case.pk}/"
    assert here in browser.get(f"/en/desk/cases/{case.pk}/").content.decode()
    form = browser.get(here).context["form"]
    sent = {one.name: one.value() for one in form if one.value()}
    assert (sent["type"], sent["onset_clock"]) == ("block", "20")
    assert browser.get(f"{here}cause/").status_code == 404
    assert browser.post(here, sent).status_code == 302
    assert part_of(actor, case).areas == ["IQ-BG"]
    proposing = browser.get(f"/en/desk/cases/{case.pk}/publication/").context["draft"]
    assert "nobody knows everything" in proposing.problems[0]
    assert str(case.pk) in browser.get("/en/desk/outages/").content.decode()


def test_reviewers_see_the_prior_with_its_errors_and_cases_in_the_dark(desk):
    actor = desk["verifier"]
    browser, case = opened(actor)
    ready_case(actor, started="2019-10-05", title={"en": "Arrested in the dark"})
    ready_case(actor, started="2019-11-05", title={"en": "Much later"})
    page = browser.get(f"/en/desk/cases/{case.pk}/").content.decode()
    assert "Arrested in the dark" in page and "Much later" not in page
    known = browser.get(f"/en/desk/outages/{case.pk}/").context["form"].initial
    browser.post(f"/en/desk/outages/{case.pk}/", {**OPENING, "onset_to_clock": "", **known})
    page = browser.get(f"/en/desk/outages/{case.pk}/cause/").content.decode()
    assert "of 61 outages that were ordered it found 48; of 78 technical ones" in page
