"""`./rasd demo` and `./rasd help` as a newcomer runs them."""

import pytest

from tests.e2e.harness.environment import Place
from tests.e2e.harness.site import Site
from tests.e2e.harness.tables import count

pytestmark = pytest.mark.one_database

TABLES = ("ledger_publication", "cases_case", "intake_report", "people_account", "vault_folder")


def test_a_demonstration_prepared_twice_is_the_same_demonstration(empty_place: Place):
    first = empty_place.rasd("demo", "--no-serve")
    assert first.returncode == 0, first.stderr
    counts = {table: count(empty_place, table) for table in TABLES}
    assert counts["cases_case"] >= 150
    assert counts["people_account"] == 4

    again = empty_place.rasd("demo", "--no-serve")
    assert again.returncode == 0, again.stderr
    assert "documented incidents" not in again.stderr, "what was loaded is loaded again"

    (empty_place.data / "prepared").unlink()
    after_an_update = empty_place.rasd("demo", "--no-serve")
    assert after_an_update.returncode == 0, after_an_update.stderr
    assert {table: count(empty_place, table) for table in TABLES} == counts
    assert empty_place.rasd("verify").returncode == 0


def test_a_folder_that_holds_something_else_is_left_alone(original: Site, tmp_path):
    precious = tmp_path / "data"
    precious.mkdir()
    (precious / "thesis.txt").write_text("years of work")
    done = original.place.run("rasd", "demo", "--no-serve", "--reset", "--data", str(precious))
    assert done.returncode == 1
    assert (precious / "thesis.txt").read_text() == "years of work"


def test_help_names_every_command(original: Site):
    from rasd.cli.main import all_commands

    shown = original.place.run("rasd", "help").stdout
    for name, command in all_commands().items():
        assert f"\n    {name} " in shown or f"\n  {name} " in shown, shown
        assert command.summary.split()[0] in shown
    for name in ("demo", "serve", "work", "test", "check", "assets", "import", "verify", "rebuild"):
        assert name in all_commands()
