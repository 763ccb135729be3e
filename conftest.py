"""One private data folder per test process; the same settings as in production otherwise."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
import pytest

_FOLDER = tempfile.TemporaryDirectory(prefix="rasd-test-")
os.environ["RASD_DATA_DIR"] = _FOLDER.name
os.environ.setdefault("RASD_LOG_ORIGIN", "rasd.test/log")
# The unlock key derivation is the same code with less memory, so that tests can unlock often.
os.environ.setdefault("RASD_UNLOCK_KDF_MIB", "8")

# What tests ask is no flood; the test of the budget sets one.
os.environ.setdefault("RASD_QUESTION_SECONDS", "0")

# As `./rasd init` leaves it: reports are taken.
(Path(_FOLDER.name) / "ready").touch()
secrets_folder = Path(_FOLDER.name) / "secrets"
secrets_folder.mkdir(mode=0o700)
(secrets_folder / "pepper").write_bytes(os.urandom(32))
(secrets_folder / "django.key").write_text(
    "test key, of this test process alone, fifty letters long"
)

# Here and not in pyproject.toml: pytest-django would read the settings before this file ran.
os.environ["DJANGO_SETTINGS_MODULE"] = "rasd.config.settings"
django.setup()

from django.contrib.auth.hashers import Argon2PasswordHasher  # noqa: E402  (needs the settings)
from django.utils.translation import deactivate  # noqa: E402

# The same hash with less memory: a dear one took half of the time of all tests.
Argon2PasswordHasher.memory_cost = 1024
Argon2PasswordHasher.parallelism = 1

SECOND_DATABASE = "RASD_DATABASE_URL" in os.environ
NEEDS_A_DATABASE = {"db", "transactional_db"}
# Rooms that read the public store, a SQLite file whichever database the desk has; what fills that
# file from the ledger is tried on both.
READ_THE_PUBLIC_STORE = {"atlas", "api", "site", "mirror"}
FILL_THE_PUBLIC_STORE = {"test_follow.py", "test_wake.py", "test_kill.py"}
SKIPS_FAIL = os.environ.get("CI", "").lower() in ("1", "true", "yes")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL, leave out what never asks a database: the first run has tried it."""
    if not SECOND_DATABASE:
        return
    left_out = [item for item in items if _asks_no_database(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in set(left_out)]


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name no test after bytes: packed ones hold the time, and workers must agree on the names."""
    return argname if isinstance(val, bytes) else None


def _asks_no_database(item: pytest.Item) -> bool:
    if READ_THE_PUBLIC_STORE & set(item.path.parts):
        return item.path.name not in FILL_THE_PUBLIC_STORE
    if item.get_closest_marker("django_db"):
        return False
    servers = {"e2e", "migrations"} & set(item.path.parts)
    return not servers and NEEDS_A_DATABASE.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.fixture(autouse=True)
def settings_in_the_environment_stay() -> Iterator[None]:
    """Forget what a command that ran inside a test put there; another test starts a process."""
    before = {name: value for name, value in os.environ.items() if name.startswith("RASD_")}
    yield
    for name in [name for name in os.environ if name.startswith("RASD_")]:
        del os.environ[name]
    os.environ.update(before)


@pytest.fixture(autouse=True)
def each_test_begins_in_the_same_language() -> Iterator[None]:
    """Forget the language that a page was asked in; another test may not."""
    yield
    deactivate()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """With CI=true a skip is a failure: what was not tried was not shown to work."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and SKIPS_FAIL and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was skipped, and that this fails the run."""
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped and SKIPS_FAIL:
        terminalreporter.section("skipped, which fails the run because CI is set")
        for report in skipped:
            terminalreporter.line(f"{report.nodeid}: {report.longrepr[2]}")
