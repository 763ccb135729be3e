"""One private data folder per test process; the same settings as in production otherwise."""

import os
import tempfile
from pathlib import Path

import django
import pytest

_FOLDER = tempfile.TemporaryDirectory(prefix="rasd-test-")
os.environ["RASD_DATA_DIR"] = _FOLDER.name
os.environ.setdefault("RASD_LOG_ORIGIN", "rasd.test/log")
# The unlock key derivation is the same code with less memory, so that tests can unlock often.
os.environ.setdefault("RASD_UNLOCK_KDF_MIB", "8")

secrets_folder = Path(_FOLDER.name) / "secrets"
secrets_folder.mkdir(mode=0o700)
(secrets_folder / "pepper").write_bytes(os.urandom(32))
(secrets_folder / "django.key").write_text(
    "test key, of this test process alone, fifty letters long"
)

# Here and not in pyproject.toml: pytest-django would read the settings before this file ran.
os.environ["DJANGO_SETTINGS_MODULE"] = "rasd.config.settings"
django.setup()

SKIPS_FAIL = os.environ.get("CI", "").lower() in ("1", "true", "yes")


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
