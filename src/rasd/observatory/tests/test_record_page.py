"""The page of an outage and of its hours say what sources say, each figure with its source."""

import re

import pytest

from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.record_parts import lines_of
from rasd.atlas.tests.conftest import get, site  # noqa: F401
from rasd.observatory.drawing.lane import lane
from rasd.observatory.hours.stretches import stretches
from rasd.observatory.hours.voices import covered, of_record
from rasd.outages.body.times import read
from rasd.outages.factories import outage_body, outage_part, publish_outage

CUT = {"source": 1, "start": "2019-10-02T19:30Z", "end": "2019-10-03T21:20Z", "state": "cut"}
WEAK = {
    "source": 1, "start": "2019-10-02T17:00Z", "end": "2019-10-02T19:30Z", "state": "partial",
    "percent": 70,
}  # fmt: skip
LATER = {"source": 2, "start": "2019-10-04T17:00Z", "end": "2019-10-04T21:00Z", "state": "back"}
SIGNAL = {
    "source": 2, "name": {"en": "Networks that answer"}, "unit": "count", "step_minutes": 60,
    "start": "2019-10-02T15:00Z", "values": [100, 90, 20, -1, 10, 0],
    "baseline": [100] * 6, "low": [80] * 6, "high": [120] * 6,
}  # fmt: skip


def rich(**changes):
    return outage_part(
        states=[WEAK, CUT, LATER],
        signals=[SIGNAL],
        networks=[{"asn": 50710, "name": "EarthLink", "access": "fixed"}],
        statements=[{"by": {"en": "A ministry"}, "says": {"en": "It said nothing of reasons."}}],
        observations=[
            {"source": 1, "verdict": "seen", "witness": {"en": "A fall below a quarter"}},
            {"source": 2, "verdict": "no_coverage"},
        ],
        harms=["emergency"],
        reports=5,
        **changes,
    )


def text_of(response):
    text = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"\s+", " ", text.replace("&#x27;", "'"))


@pytest.fixture
def ref(site):  # noqa: F811
    return publish_outage(part=rich()).ref


def test_sources_that_differ_stand_side_by_side_with_baghdad_time_first(get, ref):  # noqa: F811
    text = text_of(get(f"/en/cases/{ref}/"))
    assert "2 October 2019, 20:00–20:30 (Baghdad time) 2019-10-02 17:00–17:30 UTC" in text
    assert "NetBlocks 2 October 2019, 20:00 (Baghdad time) 2019-10-02 17:00 UTC" in text
    assert "IODA 2 October 2019, 20:30 (Baghdad time) 2019-10-02 17:30 UTC" in text
    assert "sources are 30 minutes apart" in text
    assert "We do not know who ordered it." in text


def test_who_did_not_look_is_told_apart_from_who_saw_nothing(get, ref):  # noqa: F811
    text = text_of(get(f"/en/cases/{ref}/"))
    assert "One source looked and saw it." in text
    assert "1 did not look there then" in text
    assert "Between 5 and 9 people reported it to us." in text


def test_an_hour_of_which_nobody_speaks_is_drawn_by_nobody(site):  # noqa: F811
    voices = of_record(outage_body(rich()), "")
    midnight = read("2019-10-02T21:00Z")
    third = lane(voices[0].stretches, [], midnight)
    assert third and third.cut == "M0 0h1440V12h-1440z" and not third.back
    fourth = lane(voices[0].stretches, [], read("2019-10-03T21:00Z"))
    assert fourth and fourth.known == fourth.cut == "M0 0h20V12h-20z"
    assert lane(voices[0].stretches, [], read("2019-10-04T21:00Z")) is None
    assert covered(voices[0].spans, midnight, read("2019-10-04T21:00Z")) == 24


def test_what_one_source_says_twice_is_said_once(site):  # noqa: F811
    series = {"pattern": "exam", "occurrences": [{k: CUT[k] for k in ("source", "start", "end")}]}
    assert len(stretches(outage_body(outage_part(states=[CUT], series=series)), "")) == 1


def test_other_cases_of_the_same_days_and_area_are_listed_without_a_cause(get, ref):  # noqa: F811
    publish_case(started="2019-10-05", title={"en": "A raid on a newsroom"})
    publish_case(started="2019-10-05", title={"en": "In Erbil"}, place={
        "precision": "governorate", "governorate": "IQ-AR", "district": "", "cell": "",
        "region": "kurdistan", "name": {},
    })  # fmt: skip
    publish_case(started="2019-11-05", title={"en": "A month later"})
    dark = text_of(get(f"/en/cases/{ref}/")).split("Cases in the dark")[1].split("Sources")[0]
    assert "A raid on a newsroom" in dark and "Nobody says that one led to the other" in dark
    assert "In Erbil" not in dark and "A month later" not in dark


def test_october_2019_is_one_page_that_says_where_data_end(get, ref):  # noqa: F811
    publish_outage(part=rich())  # A second record that the first does not hide.
    page = get("/en/outages/october-2019/")
    text = text_of(page)
    assert "These days have 2232 hours. Of 34 of them" in text
    assert "5–31 October 2019: no source on record speaks of these days" in text
    assert "2 October, 20:00–22:30 2019-10-02 17:00–19:30 UTC Partly working, up to 70%" in text
    lines = re.findall(r"<tr><th scope=\"row\">.*?</tr>", page.content.decode())
    assert len(lines) == 6 and all(f"/en/cases/{ref[:9]}" in line for line in lines)
    assert get("/en/outages/hours/2019-10/").status_code == 200
    assert "no source on record" in text_of(get("/en/outages/hours/?from=2019-12-01&to=2019-12-31"))


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("from=2019-13-01&to=x", "Write both days as year-month-day"),
        ("from=2019-10-02&to=2019-10-01", "The last day lies before the first day."),
        ("from=2019-01-01&to=2020-01-01", "Four months at most fit on one page."),
    ],
    ids=["no date", "backwards", "too long"],
)
def test_days_that_cannot_be_shown_are_answered_in_words(get, ref, asked, answer):  # noqa: F811
    assert answer in text_of(get(f"/en/outages/hours/?{asked}"))


def test_an_outage_has_an_address_among_outages_and_a_retracted_one_says_so(get, ref):  # noqa: F811
    assert get(f"/en/outages/{ref}/", 302)["Location"] == f"/en/cases/{ref}/"
    retract_case(ref, kind="outage")
    assert "retracted" in text_of(get(f"/en/cases/{ref}/", 410))
    assert "reaches into these days" in text_of(get("/en/outages/october-2019/"))
    get("/en/outages/IQO-2019-0999/", 404)


def test_two_versions_are_compared_line_by_line(get, ref):  # noqa: F811
    publish_outage(ref, part=rich(cause="exam"))
    text = text_of(get(f"/en/cases/{ref}/versions/"))
    assert "Occasion" in text
    before, after = (dict((h, t) for h, _l, t in lines_of(outage_body(part), "en"))
                     for part in (rich(), rich(cause="exam")))  # fmt: skip
    assert {key for key in after if before.get(key) != after[key]} == {"Occasion"}
    assert "Partly working · up to 70%" in after["Hour by hour"]
