"""The quick form about an outage, as a browser without scripts meets it."""

import secrets
from pathlib import Path

import brotli
import pytest
import time_machine
from django.contrib.staticfiles import finders
from django.utils import translation

from rasd.intake import queries
from rasd.intake.factories import code_shown
from rasd.intake.fields import ReportFields
from rasd.intake.forms import OutageForm
from rasd.intake.lanes import ENOUGH_VOICES, lane_for
from rasd.intake.models import Lane, Report

MORNING = "2026-06-01 05:20 +0300"


def taps(**changes):
    """Return what a browser posts after five taps on a page opened at 05:20."""
    given = {
        "nonce": secrets.token_hex(32),
        "opened": "2026-06-01T05:20",
        "where": "IQ-BG",
        "began": "hour",
        "cut": "shutdown",
        "networks": ["51684"],
        "still": "yes",
    }
    return {**given, **changes}


def given(**changes):
    with translation.override("ar"):
        form = OutageForm(taps(**changes))
        assert form.is_valid(), form.errors
        return form.fields_given()


@time_machine.travel(MORNING, tick=False)
def test_five_taps_are_sealed_and_their_code_opens_them(browser):
    answer = browser.post("/ar/report/outage/", taps(cut="block", services=["whatsapp"]))
    bearer = queries.pass_for(code_shown(answer))
    said = queries.record_for_reporter(Report.objects.get(), bearer).answers
    assert (said["day"], said["hour"], said["where"]) == ("2026-06-01", "4", "IQ-BG")
    assert (said["cut"], said["category"]) == ("block", "website_app_blocking")
    assert (said["networks"], said["services"], said["ongoing"]) == (["51684"], ["whatsapp"], 1)
    assert "Set-Cookie" not in answer.headers and answer["Cache-Control"] == "no-store"


def test_the_same_taps_sent_again_an_hour_later_are_one_report(browser):
    form = taps()
    codes = set()
    for moment in (MORNING, "2026-06-01 06:40 +0300", "2026-06-02 00:10 +0300"):
        with time_machine.travel(moment, tick=False):
            codes.add(code_shown(browser.post("/en/report/outage/", form)))
    # The last one came so late that nobody knows which hour "an hour ago" was: it asks again.
    assert len(codes - {""}) == 1 and "" in codes
    assert Report.objects.count() == 1


@time_machine.travel(MORNING, tick=False)
@pytest.mark.parametrize(
    ("changes", "day", "hour"),
    [
        ({"began": "now"}, "2026-06-01", "5"),
        ({"began": "hour", "opened": "2026-06-01T00:20"}, "2026-05-31", "23"),
        ({"began": "today"}, "2026-06-01", ""),
        ({"began": "yesterday", "hour": "22"}, "2026-05-31", "22"),
        ({"began": "now", "day": "2026-05-20", "hour": "4"}, "2026-05-20", "4"),
        ({"began": "", "day": "٢٠/٥/٢٠٢٦"}, "2026-05-20", ""),
    ],
    ids=["now", "before midnight", "today", "yesterday", "typed day counts", "typed as text"],
)
def test_when_it_began_takes_one_tap_or_a_date(changes, day, hour):
    fields = given(**changes)
    assert (fields.day, fields.hour) == (day, hour)


@time_machine.travel(MORNING, tick=False)
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"where": ""}, "where"),
        ({"cut": "", "began": "now"}, "cut"),
        ({"began": ""}, "began"),
        ({"opened": "2026-05-31T05:00"}, "began"),
        ({"opened": "2026-06-01T09:00"}, "began"),
        ({"began": "today", "hour": "9"}, "hour"),
        ({"day": "2026-06-02"}, "day"),
        ({"day": "2026-02-31"}, "day"),
        ({"day": "long ago"}, "day"),
        ({"networks": ["1"]}, "networks"),
    ],
    ids=lambda given: (
        given
        if isinstance(given, str)
        else "-".join(given.values())
        if all(isinstance(one, str) for one in given.values())
        else "unknown"
    ),
)
def test_what_cannot_be_names_the_answer_to_look_at_and_keeps_the_rest(changes, field):
    with translation.override("ckb"):
        form = OutageForm(taps(text="نێت نییە", **changes))
        assert set(form.errors) == {field}
        assert "نێت نییە" in str(form["text"])


def test_the_index_has_the_hour_of_an_outage_and_older_retries_keep_their_code():
    outage = ReportFields(language="ar", category="throttling", day="2026-06-01", hour="4")
    assert outage.index_item("t")["date"] == "2026-06-01"
    timed = outage.model_copy(update={"cut": "throttling"})
    assert timed.index_item("t")["date"] == "2026-06-01T04:00"
    assert timed.digest() != outage.digest()
    month_only = timed.model_copy(update={"day": "2026-06"})
    assert month_only.index_item("t")["date"] == "2026-06"


def test_a_flood_about_one_outage_waits_in_quarantine_and_others_pass_it():
    flood = ReportFields(language="ar", cut="shutdown", where="IQ-KA", day="2026-06-01")
    lanes = [lane_for(flood) for _ in range(ENOUGH_VOICES + 1)]
    assert lanes[-2:] == [Lane.NEW, Lane.QUARANTINE]
    assert lane_for(flood.model_copy(update={"where": "IQ-NA"})) == Lane.NEW


def test_the_page_is_small_whole_without_scripts_and_in_the_readers_language(browser):
    sheet = brotli.compress(Path(finders.find("site/rasd.css")).read_bytes())
    for lang in ("ar", "ckb", "en"):
        page = browser.get(f"/{lang}/report/outage/", headers={"Accept-Encoding": "br"})
        html = brotli.decompress(page.content).decode()
        assert len(page.content) < 10_000
        assert len(page.content) + len(sheet) < 30_000
        assert "<script" not in html and "http://" not in html
        assert "Set-Cookie" not in page.headers and f'href="/{lang}/leave/"' in html
        assert ("Is the internet cut" in html) == (lang == "en")
