import random
from collections import Counter

import pytest
from tests.shared_data import shared

from rasd.outages.events.event import Event
from rasd.outages.events.moments import any_moment
from rasd.outages.events.reading import read_events
from rasd.outages.fusing.completeness import coverage, knowledge
from rasd.outages.fusing.joining import join


@pytest.fixture(scope="module")
def lists():
    return [
        event
        for name in ("ioda_outages.csv", "stop_keepiton.csv")
        for event in read_events(shared("shutdowns", name))
    ]


def of_iraq(lists):
    return [event for event in lists if event.country == "Iraq"]


def event(source, start, end="", **more):
    return Event(
        source=source,
        id=f"{source} {start}",
        country="Iraq",
        start=any_moment(start, "Iraq"),
        end=any_moment(end, "Iraq") if end else None,
        scope=more.pop("scope", "national"),
        **more,
    )


def test_every_confirmed_outage_in_iraq_has_one_record_whichever_lists_knew_it(lists):
    records = join(of_iraq(lists))
    confirmed = [e for e in lists if e.country == "Iraq" and e.cause and e.source == "ioda"]
    homes = [[r for r in records if one in r.lines] for one in confirmed]
    assert len(confirmed) == 37 and all(len(home) == 1 for home in homes)
    assert len({id(home[0]) for home in homes}) == 37
    known = sum(1 for [home] in homes if any(e.source == "stop" for e in home.all_lines))
    assert known == 21


def test_no_row_is_lost_and_none_is_told_twice(lists):
    rows = of_iraq(lists)
    records = join(rows)
    lines = Counter(one for record in records for one in record.lines)
    series = {one for record in records for one in record.series}
    assert set(lines) | series == set(rows)
    assert max(lines.values()) == 1 and not set(lines) & series


def test_the_order_of_rows_and_a_list_given_twice_make_no_difference(lists):
    rows = of_iraq(lists)
    shuffled = [*rows, *rows]
    random.Random(1).shuffle(shuffled)
    assert [set(r.all_lines) for r in join(shuffled)] == [set(r.all_lines) for r in join(rows)]


def test_sources_that_differ_by_half_an_hour_tell_of_one_cut_side_by_side():
    [record] = join(
        [
            event("ioda", "2019-10-02 17:30", "2019-10-03 21:00"),
            event("press", "2019-10-02 17:00", "2019-10-03 21:20"),
        ]
    )
    assert len(record.lines) == 2


def test_a_block_and_a_cut_on_the_same_day_are_two_records():
    assert len(join([event("a", "2019-10-02", kind="block"), event("b", "2019-10-02 17:00")])) == 2


def test_kurdistan_and_federal_iraq_are_two_places():
    cuts = [
        event("a", "2022-06-27", "2022-07-21", area="Kurdistan", scope="regional"),
        event("b", "2022-06-28 01:00", "2022-06-28 05:00", area="National except Kurdistan"),
    ]
    assert len(join(cuts)) == 2


def test_a_source_misses_only_what_it_looked_for_while_it_looked(lists):
    records = join(of_iraq(lists))
    covered = coverage(lists)
    blocked = next(r for r in records if r.lines[0].kind == "block" and r.start[0].year == 2019)
    late = next(r for r in records if r.start[0].year == 2023)
    assert knowledge(blocked, covered)["ioda"] == "no coverage"
    assert knowledge(late, covered)["ioda"] == "no coverage"
    assert Counter(knowledge(r, covered)["stop"] for r in records)["missed"] > 0
