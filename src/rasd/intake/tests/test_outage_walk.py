"""Three quick reports and an OONI file become a published outage, through the pages alone."""

import json
import secrets
from pathlib import Path

import pytest
import time_machine

from rasd.cases.models import Case
from rasd.cases.queries import open_record
from rasd.intake.factories import Browser
from rasd.intake.models import Lane, Report
from rasd.ledger.actions import create_log_key
from rasd.ledger.models import Publication
from rasd.outages.candidates.report_days import report_days
from rasd.outages.importing.kinds import KINDS
from rasd.outages.importing.running import import_file
from rasd.outages.working import part_in
from rasd.people.factories import browser_of, open_desk

HULUM = "203214"


@pytest.fixture
def desk(db, settings):
    settings.RASD_DEMO = True
    create_log_key()
    with open_desk() as actors:
        yield actors


def telegram(number, blocked):
    """Return the line of a measurement of Telegram between 03:00 and 04:00 UTC."""
    outcome = (
        {"failure": "generic_timeout_error"} if blocked else {"success": True, "failure": None}
    )
    ends = [{"ip": f"149.154.167.{n}", "port": 443, "status": outcome} for n in range(4)]
    keys = {
        "tcp_connect": ends,
        "telegram_tcp_blocking": blocked,
        "telegram_http_blocking": blocked,
        "telegram_web_status": "blocked" if blocked else "ok",
        "requests": [],
    }
    row = {
        "test_name": "telegram",
        "probe_cc": "IQ",
        "probe_asn": f"AS{HULUM}",
        "probe_ip": "192.0.2.7",
        "measurement_uid": f"2026060103{number:02}00.1_IQ_telegram_{number}",
        "measurement_start_time": f"2026-06-01 03:{number:02}:00",
        "test_keys": keys,
    }
    return json.dumps(row) + "\n"


def tapped(**changes):
    return {
        "nonce": secrets.token_hex(32),
        "opened": "2026-06-01T06:50",
        "where": "IQ-BG",
        "began": "now",
        "cut": "block",
        "services": ["telegram"],
        "networks": [HULUM],
        "still": "yes",
        "publish": "on",
        **changes,
    }


def send(reporter, **changes):
    """Send a quick report; return it as it is stored."""
    before = set(Report.objects.values_list("pk", flat=True))
    assert reporter.post("/ar/report/outage/", tapped(**changes)).status_code == 200
    return Report.objects.exclude(pk__in=before).get()


def form_of(page, **changes):
    """Return what a browser sends back of the form on a page, with some answers changed."""
    form = page.context["form"]
    shown = {form[name].html_name: form[name].value() for name in form.fields}
    return {**{name: value for name, value in shown.items() if value}, **changes}


@time_machine.travel("2026-06-01 06:55 +0300", tick=False)
def test_three_reports_and_an_ooni_file_become_a_published_outage(desk, tmp_path: Path):
    reporter = Browser()
    sent = [send(reporter, began=began) for began in ("now", "hour", "today", "now")]
    # The fourth is put into quarantine: it is shown apart and does not count.
    Report.objects.filter(pk=sent[3].pk).update(lane=Lane.QUARANTINE)
    file = tmp_path / "measurements.jsonl"
    file.write_text("".join(telegram(n, blocked=n < 5) for n in range(6)))
    refused = []
    import_file(KINDS["ooni"], file, reject=refused.append)
    assert refused == []

    verifier = browser_of(desk["verifier"])
    here = f"/en/desk/reports/{sent[0].pk}"
    verifier.post(f"{here}/claim/")
    shown = verifier.get(f"{here}/").content.decode()
    assert "Telegram" in shown and "Hulum" in shown and "Make it part of an outage" in shown
    assert verifier.get(f"{here}/outage/").status_code == 200
    assert verifier.post(f"{here}/outage/").status_code == 302
    case = Case.objects.get()

    lookup = f"/en/desk/outages/{case.pk}/lookup/"
    page = verifier.get(lookup)
    assert (page.context["reports"].here, page.context["reports"].waiting) == (3, 1)
    assert "5 of 6 measurements" in page.content.decode()
    verifier.post(lookup, {"line": ["ooni"], "reports": "1"})
    part = part_in(open_record(desk["verifier"], case).items)
    assert [(one.source, one.verdict, one.count) for one in part.observations] == [(1, "seen", 6)]
    assert (part.type, part.areas, part.reports) == ("block", ["IQ-BG"], 1)

    basics = f"/en/desk/outages/{case.pk}/"
    answers = form_of(verifier.get(basics), cannot_say_en="We do not know who ordered it.")
    assert verifier.post(basics, answers).status_code == 302
    facts = f"/en/desk/cases/{case.pk}/facts/"
    told = form_of(verifier.get(facts), summary_en="Telegram was blocked on one network.")
    assert verifier.post(facts, told).status_code == 302
    publication = f"/en/desk/cases/{case.pk}/publication/"
    seen = verifier.get(publication).context["draft"].seen
    verifier.post(
        publication,
        {"precision": "stated", "status": "documented", "seen": seen, "acknowledged": "on"},
    )
    proposal = case.proposals.get()
    browser_of(desk["editor"]).post(
        f"/en/desk/cases/{case.pk}/proposals/{proposal.pk}/approval/",
        {"commitment": bytes(proposal.commitment).hex()},
    )
    body = Publication.objects.get(kind="outage").content
    assert (body["category"], body["started"], body["hour"]) == (
        "website_app_blocking",
        "2026-06-01",
        "6",
    )
    assert body["sources"][0]["name"] == "OONI"
    assert body["outage"]["observations"][0]["witness"]["ar"]
    assert body["outage"]["reports"] == 1
    assert "192.0.2.7" not in json.dumps(body)


@time_machine.travel("2026-06-01 06:55 +0300", tick=False)
def test_a_day_with_a_clock_is_found_by_days_and_counted_by_place(desk):
    reporter, actor = Browser(), desk["volunteer"]
    sent = [send(reporter, where=place) for place in ("IQ-BG", "IQ-BG", "IQ-NA", "IQ-BG")]
    Report.objects.filter(pk=sent[3].pk).update(lane=Lane.QUARANTINE)
    for first, last, found in (
        ("2026-06-01", "2026-06-01", 4),
        ("2026-06", "2026", 4),
        ("2026-06-01T05:00", "2026-06-01T08:00", 4),
        ("2026-06-01T07:00", "2026-06-02", 0),
        ("2026-05-01", "2026-05-31", 0),
    ):
        hits = actor.vault.search(filters={"from": first, "to": last, "kind": "report"}).hits
        assert len(hits) == found, (first, last)
    [day] = report_days(actor)
    assert (day.total, day.places) == (3, [("IQ-BG", 2), ("IQ-NA", 1)])
    volunteer = browser_of(actor)
    assert "2026" in volunteer.post("/en/desk/search/", {"q": "telegram"}).content.decode()
    here = "/en/desk/outages/candidates/"
    assert "open a draft" in volunteer.get(here).content.decode()
    draft = {"day": "2026-06-01", "place": "IQ-BG"}
    assert "/lookup/" in volunteer.post(f"{here}reports/", draft)["Location"]
    assert volunteer.post(f"{here}reports/", {"day": "x"}).status_code == 404
