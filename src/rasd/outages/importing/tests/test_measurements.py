"""Measurements become hourly sums; none is counted twice, and nothing else of them is kept."""

import gzip
import json

import zstandard
from django.db.models import Sum
from tests.shared_data import shared

from rasd.outages.importing.stores.counts import Counts
from rasd.outages.models import Import, Measured, Tally


def measurement(number, **changes):
    """Return the line of a measurement that reached its service."""
    given = {
        "test_name": "psiphon",
        "probe_cc": "IQ",
        "probe_asn": "AS203214",
        "probe_ip": "192.0.2.7",
        "measurement_uid": f"20240101001{number}00.1_IQ_psiphon_{number}",
        "measurement_start_time": f"2024-01-01 00:1{number}:00",
        "test_keys": {"bootstrap_time": 3},
        **changes,
    }
    return (json.dumps(given) + "\n").encode()


def test_files_that_overlap_count_each_measurement_once(take, tmp_path):
    first, second = tmp_path / "one.jsonl.gz", tmp_path / "two.jsonl.zst"
    first.write_bytes(gzip.compress(measurement(1) + measurement(2)))
    second.write_bytes(zstandard.compress(measurement(2) + measurement(3) + measurement(3)))
    assert take("ooni", first)[0].counts == Counts(new=2)
    assert take("ooni", second)[0].counts == Counts(new=1, unchanged=2)
    hour = Tally.objects.get()
    assert (hour.country, hour.asn, hour.service, hour.layer) == ("IQ", 203214, "psiphon", "app")
    assert (hour.ok, hour.blocked, hour.hour.isoformat()) == (3, 0, "2024-01-01T00:00:00+00:00")


def test_what_belongs_to_no_hour_of_a_network_is_named(take, tmp_path):
    path = tmp_path / "bad.jsonl"
    lines = [
        measurement(1, measurement_start_time="2024-01-99 00:00:00"),
        measurement(1, probe_cc="Iraq"),
        measurement(1, probe_asn="AS-1"),
        b"{]\n",
    ]
    path.write_bytes(b"".join(lines))
    outcome, refused = take("ooni", path)
    assert [row.line for row in refused] == [1, 2, 3, 4]
    assert (outcome.counts, Tally.objects.count()) == (Counts(), 0)


def test_real_measurements_sum_up_to_as_many_as_there_are(take):
    outcome, refused = take("ooni", shared("shutdowns", "ooni_measurements.jsonl"))
    assert (outcome.counts.new, refused) == (55, [])
    sums = Tally.objects.aggregate(
        blocked=Sum("blocked"), down=Sum("down"), ok=Sum("ok"), insufficient=Sum("insufficient")
    )
    assert sum(sums.values()) == Measured.objects.count() == 55


def test_invented_measurements_neither_outweigh_an_hour_nor_change_the_past(take, tmp_path):
    path = tmp_path / "flood.jsonl"
    flood = [
        measurement(5, measurement_uid=f"20240101001500.{number}_IQ_psiphon_x")
        for number in range(100)
    ]
    dated_back = measurement(5, measurement_uid="20260101001500.1_IQ_psiphon_x")
    path.write_bytes(b"".join([dated_back, *flood]))
    outcome, refused = take("ooni", path)
    assert (outcome.counts.new, outcome.rejected) == (30, 71)
    assert refused[0].why.startswith("clock") and refused[1].why.startswith("volume")
    assert Tally.objects.get().ok == 30
    [remark] = outcome.remarks
    assert remark in Import.objects.get().remarks and "100 in a minute" in remark
