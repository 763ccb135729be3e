import csv
import random
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from statistics import median

from tests.shared_data import shared

from rasd.outages.detecting.blocking import changes
from rasd.outages.detecting.connectivity import HOUR, Hour, episodes, gaps
from rasd.outages.detecting.series_file import hour_of, read_series

START = datetime(2023, 6, 1, tzinfo=UTC)


def days_of(*values):
    return [Hour(START + number * HOUR, value) for number, value in enumerate(values)]


def test_the_two_published_changes_of_the_uganda_series_are_found_and_no_other():
    hours = defaultdict(lambda: defaultdict(list))
    with shared("shutdowns", "ooni_ug_analysis.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            own = "isp" if row["resolver_asn"] == row["probe_asn"] else "other"
            at = hour_of(row["measurement_start_time"])
            hours[f"dns {own}"][at].append(float(row["dns_blocked"]))
            hours["tcp"][at].append(float(row["tcp_blocked"]))
            hours["tls"][at].append(float(row["tls_blocked"]))
    found = [
        (signal, change.direction, f"{change.at:%Y-%m-%d %H:%M}")
        for signal, series in hours.items()
        for change in changes((at, median(values)) for at, values in sorted(series.items()))
    ]
    assert found == [
        ("tcp", "blocked", "2026-01-18 19:00"),
        ("tcp", "unblocked", "2026-01-25 01:00"),
    ]


def test_a_series_that_begins_blocked_tells_of_its_end_alone():
    series = [(START + number * HOUR, 1.0 if number < 40 else 0.0) for number in range(80)]
    assert [change.direction for change in changes(series)] == ["unblocked"]


def test_a_long_silence_halves_what_was_summed_up():
    blocked = [(START + number * HOUR, 0.0) for number in range(20)]
    blocked += [(START + (20 + 96 * number) * HOUR, 1.0) for number in range(12)]
    assert list(changes(blocked)) == []


def test_a_night_without_the_network_is_one_cut_from_its_first_to_its_last_hour():
    day = [100.0] * 24
    night = [100.0] * 4 + [0.0] * 4 + [100.0] * 16
    (cut,) = episodes(days_of(*day * 4, *night, *day))
    assert cut.kind == "cut" and cut.lowest == 0 and cut.hours == 4
    onset = START + 4 * 24 * HOUR + 4 * HOUR
    assert (cut.onset_earliest, cut.onset_latest) == (onset - HOUR, onset)
    assert (cut.resolved_earliest, cut.resolved_latest) == (onset + 3 * HOUR, onset + 4 * HOUR)


def test_quiet_nights_that_come_back_each_day_are_no_cut():
    assert list(episodes(days_of(*([20.0] * 6 + [100.0] * 18) * 10))) == []


def test_eight_probes_that_stray_by_themselves_are_no_cut_and_two_silent_hours_are():
    rng = random.Random(3)
    noise = [float(sum(rng.random() < 0.2 for _ in range(40))) for _ in range(24 * 60)]
    assert min(noise) <= 1 and list(episodes(days_of(*noise))) == []
    noise[1000:1004] = [0.0] * 4
    (cut,) = episodes(days_of(*noise))
    assert (cut.kind, cut.onset_latest) == ("cut", START + 1000 * HOUR)


def test_an_early_dip_is_not_taken_for_the_beginning_of_a_night_without_answers():
    quiet = [8.0] * 24
    night = [8.0] * 19 + [5.0, 6.0, 7.0] + [0.0] * 6 + [8.0] * 20
    (cut,) = episodes(days_of(*quiet * 4, *night))
    assert cut.onset_latest == START + (4 * 24 + 22) * HOUR and cut.hours == 6


def test_a_cut_at_the_end_of_a_series_has_no_end():
    (cut,) = episodes(days_of(*[50.0] * 48, 0, 0))
    assert cut.resolved_latest is None


def test_hours_of_too_few_samples_are_a_gap_and_no_cut():
    hours = days_of(*[50.0] * 48)
    hours += [Hour(hours[-1].at + n * HOUR, 0.0, samples=1) for n in range(1, 6)]
    hours.append(Hour(hours[-1].at + HOUR, 50.0, samples=9))
    assert list(episodes(hours)) == []
    assert list(gaps(hours)) == [(hours[48].at, hours[-1].at)]


def test_the_blackout_is_found_within_two_hours_and_nothing_before_it():
    regions = defaultdict(list)
    with shared("shutdowns", "connectivity_ven_2019_blackout.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if float(row["connectivity"]) >= 0:
                at = datetime.strptime(row["time_e_str"], "%d-%b-%Y %H:%M:%S").replace(tzinfo=UTC)
                regions[row["name_1"]].append(Hour(at, float(row["connectivity"])))
    dark = datetime(2019, 7, 22, 16, tzinfo=UTC)  # 16:41 local, in the hour before and after
    firsts = [found[0] for found in map(list, map(episodes, regions.values())) if found]
    assert len(firsts) == 12  # Bolívar, where the power plants are, stayed up.
    assert all(abs(first.onset_latest - dark) <= timedelta(hours=2) for first in firsts)


def test_rows_that_say_nothing_are_named_and_the_others_are_read(tmp_path):
    file = tmp_path / "series.csv"
    odd = ["1e30,a,5,", "2023-06-01,a,nan,", "2023-06-01,a,-1,", "2023-06-01,a,5,inf"]
    file.write_text("\n".join(["time,region,value,n", *odd, "2023-06-01,a,5,7", "2023-06-01"]))
    regions, rejects = read_series(file)
    assert regions == {"a": [Hour(START, 5.0, 7)]}
    assert [one.partition(":")[0] for one in rejects] == [f"line {n}" for n in (2, 3, 4, 5, 7)]
