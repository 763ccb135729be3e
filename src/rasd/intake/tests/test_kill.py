import os
import subprocess
import sys

import pytest
from tests.drills import drills


@pytest.mark.one_database
@pytest.mark.parametrize("shown_before_the_kill", [4, *drills(1, 9)])
def test_a_kill_at_any_moment_loses_no_report_whose_code_was_shown(tmp_path, shown_before_the_kill):
    env = {**os.environ, "RASD_DATA_DIR": str(tmp_path), "RASD_DATABASE_URL": ""}
    (tmp_path / "ready").touch()
    env["PYTHONPATH"] = os.pathsep.join(sys.path)
    writer = [sys.executable, "-m", "rasd.intake.tests.submit_until_killed"]
    with subprocess.Popen(writer, env=env, stdout=subprocess.PIPE, text=True) as process:
        codes = [process.stdout.readline().strip() for _ in range(shown_before_the_kill)]
        process.kill()  # SIGKILL: in the middle of whatever comes next
        codes += process.stdout.read().split()
    reader = [sys.executable, "-m", "rasd.intake.tests.open_with_codes"]
    found = subprocess.run(
        reader, env=env, input="\n".join(codes), capture_output=True, text=True, check=True
    )
    *texts, counts = found.stdout.splitlines()
    assert texts == [f"report {number}" for number in range(1, len(codes) + 1)]
    reports, folders, whole = map(int, counts.split())
    assert reports == folders == whole, "no half report"
    assert reports - len(codes) in (0, 1), "at most the one whose code was not yet shown"
