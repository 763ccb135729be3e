"""Importing documented incidents: whole rows, once, with clear reasons for the rest."""

import csv
from pathlib import Path

import pytest

from rasd.cases.importing import COLUMNS, FileProblem, import_rows, read_table
from rasd.cases.importing.incidents import parse_row
from rasd.cases.models import Case, ImportedRow
from rasd.ledger.actions import create_log_key
from rasd.ledger.models import Publication
from rasd.people.factories import found_groups, make_account, unlocked
from rasd.people.models import Role
from rasd.vault.access import using
from rasd.vault.keyd.service import Service
from rasd.vault.keyd.transports import LocalTransport

GOOD = {
    "id": "T-1",
    "date_start": "2019-10-02",
    "date_end": "",
    "date_precision": "day",
    "governorate": "Baghdad",
    "place": "",
    "scope": "city",
    "category": "network_shutdown",
    "affected": "public|journalist",
    "actor": "ministry",
    "law_cited": "",
    "summary_en": "The internet was cut.",
    "summary_ar": "قُطع الإنترنت.",
    "source_org": "A monitor",
    "source_url": "https://example.org/report",
    "source_date": "2019-10-03",
    "confidence": "seen_in_excerpt",
    "note": "",
}


def write(path: Path, rows: list[dict], header=None) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header or list(GOOD), extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def two_people(transactional_db):
    create_log_key()
    accounts = [make_account("proposer", Role.VERIFIER), make_account("approver", Role.EDITOR)]
    found_groups(*accounts)
    with using(LocalTransport(Service(), joins_transactions=True)):
        yield [unlocked(account) for account in accounts]


def load(path: Path, actors) -> list:
    proposer, approver = actors
    rows = read_table(path, COLUMNS)
    return list(
        import_rows(rows, proposer=proposer, approver=approver, dataset="test", demonstration=True)
    )


def test_a_good_row_becomes_a_published_case_documented_and_never_verified(tmp_path, two_people):
    [result] = load(write(tmp_path / "x.csv", [GOOD]), two_people)
    assert (result.outcome, result.detail) == ("created", "IQ-2019-0001")
    publication = Publication.objects.get(ref="IQ-2019-0001")
    assert publication.status == "documented"
    assert publication.proposed_by != publication.approved_by
    assert publication.content["place"]["governorate"] == "IQ-BG"
    assert publication.content["demonstration"] == 1


@pytest.mark.parametrize(
    ("place", "scope", "region"),
    [
        ("All except Kurdistan Region", "national", "federal"),
        ("Nineveh, Anbar, Salah al-Din, Kirkuk, Diyala", "region", "federal"),
        ("Diwaniyah, Najaf and Wasit", "region", "federal"),
        ("Kurdistan Region and online", "region", "kurdistan"),
        ("Baghdad and Erbil", "region", ""),
        ("Baghdad, centre and south", "national", ""),
        ("", "region", ""),
        ("", "national", ""),
    ],
)
def test_a_row_without_a_governorate_is_of_the_region_that_its_words_name(place, scope, region):
    incident = parse_row({**GOOD, "governorate": "", "place": place, "scope": scope})
    assert incident.facts.region == region
    expected = "region" if region else "national" if scope == "national" else "unknown"
    assert incident.precision == expected


def test_importing_twice_changes_nothing_and_a_changed_row_is_named(tmp_path, two_people):
    load(write(tmp_path / "x.csv", [GOOD]), two_people)
    before = Publication.objects.count()
    changed = {**GOOD, "summary_en": "It was cut for days."}
    again = load(write(tmp_path / "y.csv", [GOOD, changed]), two_people)
    assert [result.outcome for result in again] == ["unchanged", "changed"]
    assert Publication.objects.count() == before


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"date_start": "02/10/2019"}, "date_start"),
        ({"date_start": "2019-13-40"}, "date_start"),
        ({"category": "nonsense"}, "category"),
        ({"governorate": "Atlantis"}, "governorate"),
        ({"actor": "nobody"}, "actor"),
        ({"confidence": "sure"}, "confidence"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
        ({"source_org": ""}, "name"),
        ({"summary_en": "", "summary_ar": ""}, "summary"),
        ({"id": ""}, "id"),
        ({"date_end": "2018"}, "ended"),
    ],
)
def test_a_bad_cell_is_named_and_the_good_rows_go_in(tmp_path, two_people, change, named):
    rows = [{**GOOD, **change}, {**GOOD, "id": "T-2"}]
    bad, good = load(write(tmp_path / "x.csv", rows), two_people)
    assert (bad.outcome, good.outcome) == ("refused", "created")
    assert named in bad.detail
    assert Case.objects.count() == ImportedRow.objects.count() == 1


def test_a_ten_megabyte_cell_costs_only_its_row(tmp_path, two_people):
    rows = [{**GOOD, "summary_en": "x" * 10_000_000}, {**GOOD, "id": "T-2"}]
    bad, good = load(write(tmp_path / "x.csv", rows), two_people)
    assert "10000000 characters" in bad.detail
    assert good.outcome == "created"


def test_a_row_in_another_encoding_costs_only_itself(tmp_path, two_people):
    path = write(tmp_path / "x.csv", [GOOD, {**GOOD, "id": "T-2", "summary_ar": "PLACEHOLDER"}])
    path.write_bytes(path.read_bytes().replace(b"PLACEHOLDER", "قطع".encode("cp1256")))
    good, bad = load(path, two_people)
    assert (good.outcome, bad.outcome) == ("created", "refused")
    assert "not UTF-8" in bad.detail


def test_a_file_without_a_needed_column_is_refused_as_a_whole(tmp_path):
    header = [column for column in GOOD if column != "category"]
    with pytest.raises(FileProblem, match="category"):
        list(read_table(write(tmp_path / "x.csv", [GOOD], header), COLUMNS))


def test_a_row_that_fails_halfway_leaves_nothing(tmp_path, two_people):
    proposer, approver = two_people
    # The approver loses the role after the case was opened: the last step of the row is refused.
    from rasd.kernel.errors import Refused
    from rasd.people.models import RoleEnd, RoleGrant

    grant = RoleGrant.objects.get(account=approver.account)
    RoleEnd.objects.create(grant=grant, by=proposer.account, day="2026-01-01")
    with pytest.raises(Refused):
        load(write(tmp_path / "x.csv", [GOOD]), two_people)
    assert not Case.objects.exists()
    assert not ImportedRow.objects.exists()
    assert not Publication.objects.filter(kind="case").exists()


def test_the_shared_incidents_all_import(two_people):
    folder = Path(__file__).resolve().parents[5] / "shared" / "data" / "incidents"
    path = folder / "iraq_incidents.csv"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    rows = list(read_table(path, COLUMNS))[:40]
    proposer, approver = two_people
    results = list(
        import_rows(rows, proposer=proposer, approver=approver, dataset="s", demonstration=False)
    )
    assert {result.outcome for result in results} == {"created"}
