"""STOP sheets go in and come out again, cell for cell."""

import csv
import io

import pytest
from tests.shared_data import shared

from rasd.outages.body import validate
from rasd.outages.events import stop_list
from rasd.outages.events.moments import day
from rasd.outages.exports.stop import stop_row
from rasd.outages.exports.stop_columns import COLUMNS
from rasd.outages.exports.stop_part import carried, stop_part
from rasd.outages.exports.stop_sheet import imported_rows, write
from rasd.outages.factories import outage_body, outage_part
from rasd.outages.importing.kinds import KINDS
from rasd.outages.importing.running import import_file

LIMITS = {"en": "Nothing but what the sheet says."}


def rows_of(name):
    with shared("shutdowns", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_whole_sheet_comes_back_cell_for_cell_also_beside_an_older_one(db):
    refused = []
    for name in ("stop_2019_raw.csv", "stop_keepiton.csv"):
        import_file(KINDS["stop"], shared("shutdowns", name), reject=refused.append)
    written = io.StringIO(newline="")
    assert (write(written, imported_rows()), refused) == (2090 + 205, [])
    written.seek(0)
    back = list(csv.DictReader(written))
    assert back[:2090] == rows_of("stop_keepiton.csv")
    first, old = back[2090], rows_of("stop_2019_raw.csv")[0]
    assert (first["end_date"], first["shutdown_extent"]) == (
        old["end_date "],
        old["full or service-based"],
    )


def test_a_published_outage_is_one_row_that_says_the_same_when_it_is_read():
    part = outage_part(
        services=["whatsapp", "viber"],
        networks=[{"name": "Asiacell", "access": "mobile"}, {"name": "Earthlink"}],
        ordered_by={"en": "Ministry of Communications"},
        statements=[
            {"by": {"en": "A"}, "says": {"en": "It is ours."}, "url": "https://a.example/"}
        ],
    )
    row = stop_row(outage_body(part))
    assert tuple(row) == COLUMNS
    assert (row["affected_network"], row["other_affected"]) == ("Mobile", "viber")
    assert (row["ordered_by"], row["decision_maker"]) == ("Unknown", "Ministry of Communications")
    assert (row["gov_ack"], row["gov_just_details"]) == ("Yes", "It is ours.")
    event = stop_list.event_of(row, 2, 0)
    assert event.start == day("2019-10-02", "Iraq")
    assert event.end == day("2019-10-11", "Iraq")
    assert (event.country, event.area) == ("Iraq", "National except Kurdish region")
    assert (event.services, event.cause_said) == (("whatsapp",), "Protests")


def test_every_row_of_iraq_survives_as_a_record_of_ours():
    for cells in rows_of("stop_keepiton.csv"):
        if cells["country"] != "Iraq":
            continue
        part = stop_part(cells).model_copy(update={"cannot_say": LIMITS})
        body = outage_body(part, title={"en": cells["event"] or "-"})
        body["outage"]["stop"] = carried(body, cells)
        assert stop_row(body) == cells
        assert not {"start_date", "end_date", "country", "count_year"} & set(body["outage"]["stop"])
        validate(body)


@pytest.mark.parametrize(
    ("areas", "scope"),
    [
        (["IQ-SU"], "It affected more than one city in the same state, province, or region"),
        (["IQ-SU", "IQ-AR"], "It affected locations in more than one state, province, or region"),
    ],
    ids=["one", "several"],
)
def test_governorates_are_as_wide_as_stop_counts_them(areas, scope):
    part = outage_part(scope="governorates", areas=areas)
    assert stop_row(outage_body(part))["geo_scope"] == scope
