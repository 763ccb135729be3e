"""What makes a demonstration easy would end a real site: it must not be there."""

import os
import subprocess
import sys

import pytest
from django.apps import apps

from rasd.intake.factories import Browser
from rasd.tryit.walk import cookie_name

MARK = "demonstration"
ASK = (
    "from rasd.config import settings as s;"
    "print(s.TRYIT, 'rasd.tryit' in s.INSTALLED_APPS, s.ROOT_URLCONF,"
    " any('tryit' in m for m in s.MIDDLEWARE))"
)


def test_a_site_has_neither_the_app_nor_its_pages_nor_its_bar(intake):
    assert not apps.is_installed("rasd.tryit")
    browser = Browser()
    assert browser.get("/ar/try/").status_code == 404
    for path in ("role/verifier/", "sign-out/", "sample/", "check/", "stored/", "bar/"):
        assert browser.post(f"/ar/try/{path}").status_code == 404
    browser.report()
    assert cookie_name() not in browser.cookies
    assert b'class="try"' not in browser.get("/ar/report/").content


@pytest.fixture
def intake(db, settings):
    from rasd.intake.factories import open_intake

    return open_intake()


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("marked", "demo", "only", "installed"),
    [
        (True, "yes", "all", True),
        (False, "yes", "all", False),  # the environment alone is not enough
        (True, "no", "all", False),
        (True, "yes", "public", False),
    ],
)
def test_only_a_whole_server_in_a_marked_folder_installs_it(
    tmp_path, marked, demo, only, installed
):
    if marked:
        (tmp_path / MARK).touch()
    given = {"RASD_DATA_DIR": str(tmp_path), "RASD_DEMO": demo, "RASD_ONLY": only}
    kept = {k: v for k, v in os.environ.items() if not k.startswith("RASD_")}
    said = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**kept, **given, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    there = str(installed)
    assert (said[0], said[1], said[3]) == (there, there, there)
    assert (said[2] == "rasd.config.urls_demo") is installed
