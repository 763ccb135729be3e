"""Answers of APIs and alerts: what fits is taken, what does not is named with its reason."""

import json
from datetime import UTC, datetime

import pytest
from tests.shared_data import shared

from rasd.outages.events.tables import ListError
from rasd.outages.importing.asked import Asked
from rasd.outages.importing.stores.counts import Counts
from rasd.outages.models import Event, Level, Tally

START = int(datetime(2019, 10, 2, 17, 30, tzinfo=UTC).timestamp())


@pytest.fixture
def answer(tmp_path):
    """Return a function that writes a file, JSON unless it is text already."""

    def answer(data):
        path = tmp_path / "answer"
        path.write_text(data if isinstance(data, str) else json.dumps(data))
        return path

    return answer


def found_event(**changes):
    given = {
        "location": "country/IQ",
        "start": START,
        "duration": 3600,
        "datasource": "bgp",
        "method": "median",
        "status": 0,
        "score": 4.5,
        "location_name": "Iraq",
    }
    return given | changes


def test_events_that_ioda_found_keep_country_place_and_end(take, answer):
    asked = {"relatedTo": "country/IQ"}
    data = [
        found_event(),
        found_event(location="region/1226", location_name="Baghdad"),
        found_event(location="asn/203214", location_name="AS203214 (HULUM)"),
        found_event(duration=0),
        found_event(start="now"),
    ]
    path = answer({"type": "outages.events", "requestParameters": asked, "data": data})
    outcome, refused = take("ioda-events", path)
    assert (outcome.counts.new, [row.line for row in refused]) == (3, [4, 5])
    whole, region, network = Event.objects.order_by("number")
    assert {one.country for one in (whole, region, network)} == {"Iraq"}
    assert (whole.scope, region.area, network.networks) == ("national", "Baghdad", [203214])
    assert whole.end_latest == datetime(2019, 10, 2, 18, 30, tzinfo=UTC)


def test_a_region_without_its_country_is_refused(take, answer):
    path = answer({"data": [found_event(location="region/1226")]})
    assert "country" in take("ioda-events", path)[1][0].why
    assert take("ioda-events", path, asked=Asked("IQ"), again=True)[0].counts.new == 1


def test_signals_become_hourly_medians_and_gaps_stay_gaps(take, answer):
    series = {
        "entityType": "country",
        "entityCode": "IQ",
        "entityName": "Iraq",
        "datasource": "ping-slash24",
        "subtype": "",
        "from": START,
        "until": START + 6000,
        "step": 600,
        "nativeStep": 600,
        "values": [90, 100, 110, None, None, None, None, None, None, 4],
    }
    nested = series | {"datasource": "gtr-sarima", "values": [[{"agg_values": {}}]]}
    outcome, refused = take("ioda-signals", answer({"data": [[series, nested]], "error": None}))
    assert (outcome.counts.new, len(refused)) == (2, 1)
    first, second = Level.objects.order_by("hour")
    assert (first.entity, first.signal, first.value) == ("country/IQ", "ping-slash24", 100)
    assert (first.samples, second.hour.hour, second.value) == (3, 19, 4)


def test_an_answer_that_is_an_error_or_no_answer_is_refused_whole(take, answer):
    for kind, data in (
        ("ioda-signals", {"data": [], "error": "no such entity"}),
        ("ioda-events", "<html>"),
        ("radar", {"success": False, "result": {"annotations": []}}),
        ("ooni-aggregation", {"error": "timeout"}),
    ):
        with pytest.raises(ListError):
            take(kind, answer(data))


ANNOTATION = {
    "id": "550",
    "asns": [203214],
    "asnsDetails": [{"asn": "203214", "name": "HULUM"}],
    "dataSource": "ALL",
    "description": "Shutdown to prevent cheating on exams",
    "eventType": "OUTAGE",
    "startDate": "2023-06-01T01:00:00Z",
    "endDate": "2023-06-01T05:00:00Z",
    "linkedUrl": "https://example.org/",
    "locations": ["IQ"],
    "locationsDetails": [{"code": "IQ", "name": "Iraq"}],
    "outage": {"outageCause": "GOVERNMENT_DIRECTED", "outageType": "NATIONWIDE"},
}
RADAR_CSV = """id,startDate,endDate,locations,asns,outage.outageCause,outage.outageType,description
550,2023-06-01T01:00:00Z,2023-06-01T05:00:00Z,IQ,203214,GOVERNMENT_DIRECTED,NATIONWIDE,exams
551,soon,,IQ,,,,
"""


@pytest.mark.parametrize("written", ["json", "csv"])
def test_radar_says_who_ordered_it_in_both_its_formats(take, answer, written):
    bad = ANNOTATION | {"id": "551", "startDate": "soon"}
    data = {"success": True, "result": {"annotations": [ANNOTATION, bad]}}
    outcome, refused = take("radar", answer(RADAR_CSV if written == "csv" else data))
    event = Event.objects.get()
    assert (outcome.counts.new, [row.line for row in refused]) in [(1, [2]), (1, [3])]
    assert (event.country, event.cause, event.kind) == ("Iraq", "exam", "shutdown")
    assert (event.scope, event.networks) == ("national", [203214])
    assert (event.start_earliest.hour, event.end_latest.hour) == (1, 5)


def test_sums_of_ooni_keep_anomalies_apart_from_blocks(take, answer):
    folder = shared("shutdowns", "ooni_explorer_aggregation")
    body = json.loads(next(folder.glob("*.json")).read_text())["body"]
    outcome, refused = take("ooni-aggregation", answer(body))
    assert (outcome.counts, len(refused)) == (Counts(), 3)
    assert "country" in refused[0].why
    outcome, _refused = take("ooni-aggregation", answer(body), asked=Asked("IT", "web"), again=True)
    day = Tally.objects.order_by("hour").first()
    assert (outcome.counts.new, day.hours, day.source) == (3, 24, "ooni-aggregation")
    assert (day.blocked, day.anomaly, day.ok) == (6739, 53651, 1036684)


def test_alerts_are_read_for_the_country_that_was_asked_about(take):
    path = shared("shutdowns", "netblocks_tweets_ukraine.csv")
    outcome, refused = take("netblocks", path, asked=Asked("Ukraine"))
    assert outcome.counts.new + len(refused) == 150
    assert outcome.counts.new > 110
    assert Event.objects.filter(raw__percent=35).exists()
    assert take("netblocks", path, again=True)[0].counts.new == 0


PLAIN = """2019-10-02 18:12 UTC Confirmed: internet in #Iraq cut, national connectivity at 70% of
ordinary levels since 17:00 UTC; Facebook and WhatsApp restricted earlier

2020-12-08T10:00Z Update: mobile internet remains cut in Sulaymaniyah https://n.example/r

An alert without a date: Iraq is offline
"""


def test_alerts_in_plain_text_have_their_clock_place_and_depth(take, answer):
    outcome, refused = take("netblocks", answer(PLAIN))
    assert (outcome.counts.new, [row.line for row in refused]) == (2, [6])
    first, second = Event.objects.order_by("number")
    assert (first.start_latest.hour, first.start_precision) == (17, "minute")
    assert (first.scope, first.services, first.raw["percent"]) == (
        "national",
        ["facebook", "whatsapp"],
        70,
    )
    assert (second.area, second.start_precision) == ("Sulaymaniyah", "day")
