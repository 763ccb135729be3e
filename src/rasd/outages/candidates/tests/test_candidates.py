"""Lists and measurements beside each other, and what joins a draft."""

from datetime import UTC, datetime, timedelta

import pytest

from rasd.cases.models import Case
from rasd.cases.queries import open_record
from rasd.outages import actions
from rasd.outages.candidates.drafting import draft
from rasd.outages.candidates.found import candidate, candidate_for, candidates_in
from rasd.outages.candidates.lines import lines_of
from rasd.outages.candidates.month import Month
from rasd.outages.candidates.titles import first_facts
from rasd.outages.factories import outage_part
from rasd.outages.importing.factories import store_event, store_tally
from rasd.outages.models import Level
from rasd.outages.working import part_in
from rasd.people.factories import browser_of, open_desk

OCTOBER = Month(2019, 10)
START = datetime(2019, 10, 2, 17, 30, tzinfo=UTC)
END = {
    "end_earliest": datetime(2019, 10, 11, 4, 30, tzinfo=UTC),
    "end_latest": datetime(2019, 10, 11, 4, 30, tzinfo=UTC),
    "end_precision": "minute",
}


@pytest.fixture
def desk(db, settings):
    settings.RASD_DEMO = True
    with open_desk() as actors:
        yield actors


@pytest.fixture
def lists(db):
    """IODA saw October 2019; STOP lists it by the day; Radar begins only in 2022."""
    store_event(start_earliest=START, start_latest=START, cause="government", **END)
    # NetBlocks lists cut after cut: its first end is not the end.
    back = START + timedelta(days=1)
    ends = {"end_earliest": back, "end_latest": back, "end_precision": "minute"}
    again = back + timedelta(hours=1)
    store_event(source="netblocks", key="1", start_earliest=START, start_latest=START, **ends)
    store_event(source="netblocks", key="2", start_earliest=again, start_latest=again)
    store_event(
        source="stop",
        key="17",
        start_earliest=datetime(2019, 10, 1, 21, tzinfo=UTC),
        start_latest=datetime(2019, 10, 2, 21, tzinfo=UTC),
        start_precision="day",
    )
    # A compiled list repeats STOP's row as midnight: its original is here, it adds nothing.
    midnight = datetime(2019, 10, 2, tzinfo=UTC)
    store_event(source="list/stop", key="c", start_earliest=midnight, start_latest=midnight)
    for country, day in (("Chad", 1), ("Iraq", 2)):
        at = datetime(2022, 5, day, tzinfo=UTC)
        store_event(
            source="radar", key=country, country=country, start_earliest=at, start_latest=at
        )


def verdicts(found, part):
    return {line.key: line.verdict for line in lines_of(found.record, found.span, part.services)}


def test_two_lists_are_one_candidate_and_a_list_that_begins_later_missed_nothing(lists):
    [found] = candidates_in(OCTOBER)
    part = draft(found)
    assert part.resolution.latest == "2019-10-11T04:30Z"
    assert verdicts(found, part) == {
        "ioda": "seen",
        "netblocks": "seen",
        "stop": "seen",
        "radar": "no_coverage",
    }
    # An order is for reviewers to establish, whatever a list says of the cause.
    assert (part.scope, part.cause, part.attribution) == ("national", "unknown", "none")
    assert part.onset.model_dump() == {
        "earliest": "2019-10-02T17:30Z",
        "latest": "2019-10-02T17:30Z",
        "precision": "minute",
    }
    assert candidate(OCTOBER, found.key) == found and candidate(OCTOBER, "0" * 16) is None


def test_what_sources_saw_joins_a_draft_once_and_again_changes_nothing(desk, lists):
    actor = desk["verifier"]
    [found] = candidates_in(OCTOBER)
    part = draft(found)
    lines = lines_of(found.record, found.span, part.services)
    case = actions.open_from_lines(actor, facts=first_facts(part), part=part, lines=lines)
    first = open_record(actor, case)
    actions.join_lines(actor, record=first, lines=lines)
    again = open_record(actor, case)
    assert [one["name"] for one in again.sources] == [line.name for line in lines]
    assert part_in(again.items) == part_in(first.items)
    written = part_in(again.items)
    assert {one.source: one.verdict for one in written.observations}[1] == "seen"
    assert {(one.source, one.about) for one in written.claims} == {
        (1, "onset"),
        (2, "resolution"),
        (2, "onset"),
        (3, "onset"),
    }
    assert all(one.state == "cut" for one in written.states)
    # A draft of somebody's own finds the same rows.
    own = candidate_for(outage_part(claims=[], observations=[]))
    assert {one.source for one in own.record.lines} == {"ioda", "netblocks", "stop"}


def test_measurements_of_a_service_tell_seen_from_not_seen_and_from_nothing(db):
    store_tally(hour=START, blocked=4, ok=1)
    store_tally(hour=START, service="whatsapp", blocked=0, ok=3)
    store_tally(hour=START, service="signal", blocked=0, insufficient=9)
    for service, verdict in (
        ("telegram", "seen"),
        ("whatsapp", "not_seen"),
        ("signal", "no_coverage"),
        ("viber", "no_coverage"),
    ):
        part = outage_part(type="block", services=[service], claims=[], observations=[])
        assert verdicts(candidate_for(part), part) == {"ooni": verdict}


def test_a_fall_of_a_signal_and_a_block_are_found_without_any_list(db):
    first = START.replace(minute=0) - timedelta(days=6)
    fallen = range(144, 150)
    for number in range(160):
        hour = first + timedelta(hours=number)
        value = 30 if number in fallen else 600
        Level.objects.create(
            source="ioda", signal="bgp", entity="country/IQ", hour=hour, value=value
        )
        store_tally(hour=hour, blocked=2 if number >= 140 else 0, ok=0 if number >= 140 else 2)
    kinds = {one.kind: one for one in candidates_in(OCTOBER)}
    assert set(kinds) == {"shutdown", "block"}
    cut = kinds["shutdown"]
    [signal] = lines_of(cut.record, cut.span, [])
    assert signal.verdict == "seen" and "5 %" in signal.witness["en"]
    assert signal.chart["values"][24:32] == [100, 5, 5, 5, 5, 5, 5, 100]
    [telegram] = lines_of(kinds["block"].record, kinds["block"].span, ["telegram"])
    assert telegram.spans[0][2] == "cut"
    assert draft(kinds["block"]).services == ["telegram"]


def test_the_pages_show_who_saw_it_and_open_a_draft(desk, lists):
    browser = browser_of(desk["verifier"])
    month = browser.get("/en/desk/outages/candidates/?month=2019-10").content.decode()
    [found] = candidates_in(OCTOBER)
    here = f"/en/desk/outages/candidates/{OCTOBER}/{found.key}/"
    assert here in month
    page = browser.get(here).content.decode()
    assert "Did not look there then" in page and "Reports are claims" in page
    case_page = browser.post(here)["Location"]
    opened = browser.get(case_page).content.decode()
    assert "Access Now, #KeepItOn (STOP)" in opened
    nights = [START + timedelta(days=day) for day in (20, 21)]
    for number, night in enumerate(nights):
        morning = night + timedelta(hours=4)
        ends = {"end_earliest": morning, "end_latest": morning, "end_precision": "minute"}
        store_event(
            key=f"n{number}", start_earliest=night, start_latest=night, cause="exam", **ends
        )
    cuts = [one for one in candidates_in(OCTOBER) if one.start.earliest in nights]
    opening = f"/en/desk/outages/candidates/{OCTOBER}/"
    assert "candidates" in browser.post(opening, {"key": cuts[0].key})["Location"]
    season = browser.post(opening, {"key": [one.key for one in cuts]})["Location"]
    series = part_in(
        open_record(desk["verifier"], Case.objects.get(pk=season[-37:-1])).items
    ).series
    assert (series.pattern, series.local_hours) == ("exam", "20:30-00:30")
    assert [one.start for one in series.occurrences] == ["2019-10-22T17:30Z", "2019-10-23T17:30Z"]
    gone = browser.get(f"/en/desk/outages/candidates/{OCTOBER}/{'0' * 16}/")
    assert gone.status_code == 302
