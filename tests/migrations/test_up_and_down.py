"""Every migration goes up, down to nothing and up again with rows present, on this run's engine."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.harness.environment import Place
from tests.e2e.harness.postgres import drop_database
from tests.e2e.harness.site import bare
from tests.e2e.harness.tables import count
from tests.migrations.walk import OURS

ROOMS = tuple(f"{room}_" for room in OURS)

CASES = 6
"""Two rows of incidents, and the four outages of the last months of 2019."""
FACTS = ("event", "tally", "level", "network", "testtarget", "fingerprint", "measured", "import")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A site with members, published cases, sealed reports and an audit chain."""
    made = bare(tmp_path)
    prepare(made)
    yield made
    drop_database(made.database_url)


def prepare(place: Place) -> None:
    run(place, "tests.e2e.harness.prepare", "2")


def run(place: Place, *module: str) -> str:
    done = place.run(*module, RASD_DATA_DIR=str(place.data))
    assert done.returncode == 0, done.stderr
    return done.stdout


def walk(place: Place, where: str) -> str:
    return run(place, "tests.migrations.walk", where)


def shown(place: Place) -> dict[str, Any]:
    return json.loads(walk(place, "show"))


def test_up_down_to_nothing_and_up_again_with_rows(place):
    before = shown(place)
    assert count(place, "cases_case") == CASES
    assert count(place, "intake_report") >= 5
    assert all(count(place, f"outages_{name}") for name in FACTS)

    walk(place, "down")
    left = [table for table in shown(place)["tables"] if table.startswith(ROOMS)]
    assert left == []

    walk(place, "up")
    assert shown(place) == before
    (place.data / "public" / "public.sqlite3").unlink()
    prepare(place)
    assert count(place, "cases_case") == CASES
    assert place.rasd("verify").returncode == 0


def test_every_step_back_and_forward_keeps_what_is_stored(place):
    tables = (
        "ledger_publication",
        "vault_item",
        "people_account",
        "approvals_proposal",
        "outages_event",
    )
    before = {table: count(place, table) for table in tables}
    walk(place, "steps")
    assert {table: count(place, table) for table in tables} == before
    assert place.rasd("verify").returncode == 0


def test_every_migration_can_be_undone(place):
    assert shown(place)["stuck"] == []
