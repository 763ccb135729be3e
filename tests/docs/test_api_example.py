"""The example that programmers copy from docs/developers/api.md works against a server."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from rasd.atlas.factories import ONLINE, publish_case
from rasd.atlas.follow import follow
from rasd.ledger.actions import create_log_key

DOCS = Path(__file__).resolve().parents[2] / "docs"


def script_of(page):
    return re.search(r"```python\n(.*?)```", (DOCS / page).read_text("utf-8"), re.S).group(1)


@pytest.fixture
def address(transactional_db, settings, tmp_path, live_server):
    settings.RASD_DATA_DIR = tmp_path
    settings.ROOT_URLCONF = "rasd.config.urls_public"
    create_log_key()
    for _ in range(3):
        publish_case()
    publish_case(place=ONLINE)
    follow()
    return live_server.url


def run(page, folder, *arguments):
    command = [sys.executable, "-c", script_of(page), *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_example_reads_keeps_and_proves(address, tmp_path):
    said = run("developers/api.md", tmp_path, address)
    assert "3 of 3 cases; log: 4 entries" in said and "new file" in said
    assert (tmp_path / "cases.csv").read_text("utf-8-sig").count("IQ-2019-") > 3
    assert "unchanged" in run("developers/api.md", tmp_path, address)
    assert "IQ-2019-0003 version 1" in run("mirror/verify.md", tmp_path, "proof.json")
