"""The check that readers copy from docs/mirror/verify.md works, and finds what was changed."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from rasd.atlas import queries
from rasd.atlas.factories import publish_case
from rasd.atlas.follow import follow
from rasd.ledger.actions import create_log_key

PAGE = Path(__file__).resolve().parents[2] / "docs/mirror/verify.md"
SERVED = Path(__file__).resolve().parents[2] / "src/rasd/site/static/site/check-proof.txt"
SCRIPT = re.search(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.S).group(1)


@pytest.fixture
def proofs(db, settings, tmp_path):
    settings.RASD_DATA_DIR = tmp_path
    create_log_key()
    for _ in range(7):
        publish_case()
    follow()
    return [queries.proof(f"IQ-2019-{number:04}", 1) for number in range(1, 8)]


def check(proof, folder):
    (folder / "proof.json").write_text(json.dumps(proof), "utf-8")
    command = [sys.executable, "-c", SCRIPT, "proof.json"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_every_record_checks_with_python_alone(proofs, tmp_path):
    for proof in proofs:
        done = check(proof, tmp_path)
        assert done.returncode == 0, done.stderr
        assert proof["ref"] in done.stdout


def test_the_page_of_the_log_serves_the_same_lines(client, proofs):
    page = client.get("/en/ledger/").content.decode()
    assert 'download="check-proof.py"' in page
    assert SERVED.read_text("utf-8") == SCRIPT


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("body", lambda v: v.replace("IQ-BG", "IQ-BA", 1)),
        ("header", lambda v: v.replace("documented", "verified")),
        ("index", lambda v: v + 1),
        ("path", lambda v: v[:-1]),
    ],
)
def test_a_changed_proof_does_not(proofs, tmp_path, field, change):
    proof = proofs[2]
    altered = {**proof, field: change(proof[field])}
    assert altered != proof
    assert check(altered, tmp_path).returncode != 0
